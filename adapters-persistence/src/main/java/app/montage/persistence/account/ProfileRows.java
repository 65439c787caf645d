package app.montage.persistence.account;

import app.montage.domain.account.LocationImportance;
import app.montage.domain.account.LocationLabel;
import app.montage.domain.account.ProfileLocation;
import app.montage.domain.account.ProfilePreference;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What profiles keep in JSON, as columns and back: places in the words of OpenStreetMap, preferences as one object. */
final class ProfileRows {
    /** What there is to select of {@code account.users u}. */
    static final String COLUMNS = """
            u.id, u.first_name, u.last_name, u.display_name, u.bio, u.city, u.time_zone,
              ARRAY(SELECT jsonb_array_elements_text(u.institutions)) AS institutions,
              ARRAY(SELECT jsonb_array_elements_text(u.websites)) AS websites,
              ARRAY(SELECT key FROM jsonb_each_text(u.preferences) WHERE value IS NOT NULL
                ORDER BY key COLLATE "C") AS preference_names,
              ARRAY(SELECT value FROM jsonb_each_text(u.preferences) WHERE value IS NOT NULL
                ORDER BY key COLLATE "C") AS preference_values,
              u.location ->> 'display_name' AS location, (u.location ->> 'lat')::float8 AS latitude,
              (u.location ->> 'lon')::float8 AS longitude, u.location ->> 'place_id' AS place_id,
              u.location #>> '{address,city}' AS location_city, u.location #>> '{address,state}' AS location_state,
              u.location #>> '{address,country}' AS location_country,
              (u.location ->> 'importance')::float8 AS importance, u.location ->> 'type' AS location_type""";

    private ProfileRows() {}

    static @Nullable ProfileLocation location(Row row) throws SQLException {
        String name = row.textOrNull("location");
        if (name == null) return null;
        return new ProfileLocation(
                new LocationLabel(name),
                real(row, "latitude", Latitude::new),
                real(row, "longitude", Longitude::new),
                label(row, "place_id"),
                label(row, "location_city"),
                label(row, "location_state"),
                label(row, "location_country"),
                real(row, "importance", LocationImportance::new),
                label(row, "location_type"));
    }

    private static @Nullable LocationLabel label(Row row, String column) throws SQLException {
        String text = row.textOrNull(column);
        return text == null ? null : new LocationLabel(text);
    }

    private static <T> @Nullable T real(Row row, String column, Function<Double, T> type) throws SQLException {
        Double value = row.realOrNull(column);
        return value == null ? null : type.apply(value);
    }

    static List<ProfilePreference> preferences(Row row) throws SQLException {
        List<String> names = row.texts("preference_names");
        List<String> values = row.texts("preference_values");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new ProfilePreference(
                        new ProfilePreference.Name(names.get(i)), new ProfilePreference.Setting(values.get(i))))
                .toList();
    }
}
