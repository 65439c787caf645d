package app.montage.persistence.montage;

import app.montage.domain.moment.ContentType;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.Candidate;
import app.montage.domain.montage.Engagement;
import app.montage.domain.montage.Preference;
import app.montage.domain.montage.ShownDays;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from the spine what montages may be made of: one candidate per widget (scorer.md 8.2). */
@Singleton
final class CandidateSql {
    private static final WidgetType[] WIDGETS = WidgetType.values();
    private static final ContentType[] CONTENTS = ContentType.values();

    private static final String NEWEST = """
            /* montage candidates */
            SELECT m.owner_id, m.kind, m.source_id, m.occurred_at, m.updated_at, m.visibility, m.ready, m.tags, m.words,
              m.place_id, m.latitude, m.longitude, m.widget_types, m.content_types, m.qualities, m.perceptual_hashes,
              m.content_hashes, m.hearts, m.reactions, m.comments, m.shares, m.favourite, m.widgets
            FROM unnest(:ids) AS o (id) CROSS JOIN LATERAL (
              SELECT * FROM moment.moments
              WHERE owner_id = o.id AND deleted_at IS NULL AND occurred_at <= :asOf
              ORDER BY occurred_at DESC LIMIT 5000) m""";

    private static final String PREFERENCES = """
            /* montage preferences */
            SELECT user_id, source_kind, source_id, widget_index, preference
            FROM montage.montage_preferences WHERE user_id = ANY (:ids)""";

    private final Sql sql;
    private final ExposureSql exposures;

    CandidateSql(Sql sql, ExposureSql exposures) {
        this.sql = sql;
        this.exposures = exposures;
    }

    Map<UserId, List<Candidate>> of(Collection<UserId> owners, Instant asOf) {
        UUID[] uuids = owners.stream().map(UserId::value).toArray(UUID[]::new);
        Params ids = Params.of("ids", uuids);
        Map<UserId, Map<WidgetKey, Preference>> preferences = preferences(ids);
        Map<UserId, Map<WidgetKey, Integer>> shown = exposures.days(uuids, ShownDays.before(asOf));
        Map<UserId, List<Candidate>> candidates = new HashMap<>();
        sql.list(NEWEST, ids.and("asOf", asOf), row -> {
            UserId owner = row.id("owner_id", UserId::new);
            List<Candidate> all = candidates.computeIfAbsent(owner, it -> new ArrayList<>());
            return add(row, preferences.getOrDefault(owner, Map.of()), shown.getOrDefault(owner, Map.of()), all);
        });
        return candidates;
    }

    private Map<UserId, Map<WidgetKey, Preference>> preferences(Params ids) {
        Map<UserId, Map<WidgetKey, Preference>> preferences = new HashMap<>();
        sql.list(
                PREFERENCES,
                ids,
                row -> preferences
                        .computeIfAbsent(row.id("user_id", UserId::new), it -> new HashMap<>())
                        .put(
                                new WidgetKey(
                                        new MomentKey(row.one("source_kind", MomentKind.class), row.uuid("source_id")),
                                        row.integer("widget_index")),
                                row.one("preference", Preference.class)));
        return preferences;
    }

    private static boolean add(
            Row row, Map<WidgetKey, Preference> preferences, Map<WidgetKey, Integer> shown, List<Candidate> all)
            throws SQLException {
        MomentKey moment = new MomentKey(row.one("kind", MomentKind.class), row.uuid("source_id"));
        Instant occurredAt = row.time("occurred_at");
        Instant updatedAt = row.time("updated_at");
        Visibility visibility = row.ordinal("visibility", Visibility.class);
        List<String> tags = row.texts("tags");
        String words = row.text("words");
        Place place = place(row);
        double engagement = Engagement.of(
                row.integer("hearts"), row.integer("reactions"), row.integer("comments"), row.integer("shares"));
        boolean ready = row.flag("ready");
        boolean favourite = row.flag("favourite");
        String widgets = row.text("widgets");
        Object[] types = row.array("widget_types");
        Object[] contents = row.array("content_types");
        Object[] qualities = row.array("qualities");
        Object @Nullable [] hashes = row.arrayOrNull("perceptual_hashes");
        Object @Nullable [] digests = row.arrayOrNull("content_hashes");
        for (int i = 0; i < types.length; i++) {
            WidgetKey widget = new WidgetKey(moment, i);
            all.add(new Candidate(
                    moment,
                    i,
                    occurredAt,
                    updatedAt,
                    visibility,
                    ready,
                    WIDGETS[((Number) types[i]).intValue()],
                    CONTENTS[((Number) contents[i]).intValue()],
                    ((Number) qualities[i]).doubleValue(),
                    tags,
                    words,
                    place,
                    engagement,
                    favourite,
                    shown.getOrDefault(widget, 0),
                    preferences.getOrDefault(widget, Preference.NONE),
                    hashes == null ? null : (Long) hashes[i],
                    digests == null ? null : (String) digests[i],
                    widgets));
        }
        return true;
    }

    private static @Nullable Place place(Row row) throws SQLException {
        String id = row.textOrNull("place_id");
        return id == null ? null : new Place(id, row.realOrNull("latitude"), row.realOrNull("longitude"));
    }
}
