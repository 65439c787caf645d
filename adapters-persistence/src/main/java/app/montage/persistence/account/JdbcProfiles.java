package app.montage.persistence.account;

import app.montage.application.account.Profiles;
import app.montage.domain.account.Bio;
import app.montage.domain.account.City;
import app.montage.domain.account.DisplayName;
import app.montage.domain.account.Institution;
import app.montage.domain.account.Institutions;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.Profile;
import app.montage.domain.account.ProfileLocation;
import app.montage.domain.account.ProfilePreference;
import app.montage.domain.account.ProfilePreferences;
import app.montage.domain.account.TimeZoneName;
import app.montage.domain.account.Website;
import app.montage.domain.account.Websites;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcProfiles implements Profiles {
    private static final String FIND = """
            /* profile to change */
            SELECT %s
            FROM account.users u WHERE u.id = :id AND u.deleted_at IS NULL AND u.active
            FOR NO KEY UPDATE""".formatted(ProfileRows.COLUMNS);

    private static final String SAVE = """
            /* save profile */
            UPDATE account.users SET first_name = coalesce(CAST(:first AS text), ''), last_name = coalesce(CAST(:last AS text), ''), display_name = :display, bio = :bio,
              city = :city, institutions = to_jsonb(CAST(:institutions AS text[])),
              websites = to_jsonb(CAST(:websites AS text[])),
              preferences = jsonb_object(CAST(:names AS text[]), CAST(:values AS text[])), time_zone = :timeZone,
              location = CASE WHEN CAST(:place AS text) IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object(
                'display_name', CAST(:place AS text), 'lat', CAST(:latitude AS float8), 'lon', CAST(:longitude AS float8),
                'place_id', CAST(:placeId AS text), 'importance', CAST(:importance AS float8),
                'type', CAST(:type AS text), 'address', jsonb_build_object('city', CAST(:placeCity AS text),
                  'state', CAST(:state AS text), 'country', CAST(:country AS text)))) END,
              updated_at = now()
            WHERE id = :id""";

    private final Sql sql;

    JdbcProfiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Profile> find(UserId id) {
        return sql.one(FIND, Params.of("id", id), JdbcProfiles::profile);
    }

    @Override
    public void save(Profile profile) {
        List<ProfilePreference> preferences = profile.preferences().values();
        Params params = Params.of("id", profile.id())
                .and("first", profile.firstName())
                .and("last", profile.lastName())
                .and("display", profile.displayName())
                .and("bio", profile.bio())
                .and("city", profile.city())
                .and("institutions", profile.institutions().values())
                .and("websites", profile.websites().values())
                .and("names", preferences.stream().map(ProfilePreference::name).toList())
                .and(
                        "values",
                        preferences.stream().map(ProfilePreference::value).toList())
                .and("timeZone", profile.timeZone());
        sql.update(SAVE, location(params, profile.location()));
    }

    private static Params location(Params params, @Nullable ProfileLocation location) {
        return params.and("place", part(location, ProfileLocation::displayName))
                .and("latitude", part(location, ProfileLocation::latitude))
                .and("longitude", part(location, ProfileLocation::longitude))
                .and("placeId", part(location, ProfileLocation::placeId))
                .and("placeCity", part(location, ProfileLocation::city))
                .and("state", part(location, ProfileLocation::state))
                .and("country", part(location, ProfileLocation::country))
                .and("importance", part(location, ProfileLocation::importance))
                .and("type", part(location, ProfileLocation::type));
    }

    private static @Nullable Object part(
            @Nullable ProfileLocation location, Function<ProfileLocation, @Nullable Object> part) {
        return location == null ? null : part.apply(location);
    }

    private static @Nullable PersonName name(Row row, String column) throws SQLException {
        String name = row.text(column);
        return name.isEmpty() ? null : new PersonName(name);
    }

    private static Profile profile(Row row) throws SQLException {
        String bio = row.textOrNull("bio");
        String city = row.textOrNull("city");
        return new Profile(
                row.id("id", UserId::new),
                name(row, "first_name"),
                name(row, "last_name"),
                new DisplayName(row.text("display_name")),
                bio == null ? null : new Bio(bio),
                city == null ? null : new City(city),
                ProfileRows.location(row),
                new Institutions(
                        row.texts("institutions").stream().map(Institution::new).toList()),
                new Websites(row.texts("websites").stream().map(Website::new).toList()),
                new ProfilePreferences(ProfileRows.preferences(row)),
                new TimeZoneName(row.text("time_zone")));
    }
}
