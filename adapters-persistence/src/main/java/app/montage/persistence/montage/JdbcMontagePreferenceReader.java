package app.montage.persistence.montage;

import app.montage.application.moment.WidgetView;
import app.montage.application.montage.MontagePreferenceReader;
import app.montage.application.montage.MontagePreferenceView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.montage.Preference;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells each person their own preferences: every statement asks for those of the viewer. */
@Singleton
final class JdbcMontagePreferenceReader implements MontagePreferenceReader {
    private static final String MINE = """
            SELECT p.id, p.preference, p.source_kind, p.source_id, p.created_at, m.widgets -> p.widget_index AS widget
            FROM montage.montage_preferences p
            LEFT JOIN moment.moments m ON m.owner_id = p.user_id AND m.kind = p.source_kind
              AND m.source_id = p.source_id AND m.deleted_at IS NULL
            WHERE p.user_id = :viewer""";

    private static final String NEWEST = " ORDER BY p.id DESC LIMIT :limit";
    private static final String OLDEST = " ORDER BY p.id LIMIT :limit";
    private static final String FIRST = "/* first preferences */ " + MINE + NEWEST;
    private static final String LAST = "/* last preferences */ " + MINE + OLDEST;
    private static final String AFTER = "/* preferences after */ " + MINE + " AND p.id < :place" + NEWEST;
    private static final String BEFORE = "/* preferences before */ " + MINE + " AND p.id > :place" + OLDEST;
    private static final String MANY = "/* preferences */ " + MINE + " AND p.id = ANY (:ids)";

    private static final String COUNT = """
            /* count preferences */
            SELECT count(*) AS count FROM montage.montage_preferences WHERE user_id = :viewer""";

    private static final String OF_ITEMS = """
            /* preferences of items */
            SELECT i.user_id, i.montage_id, i.id, p.preference
            FROM unnest(:owners, :ids, :items) AS k (user_id, montage_id, id)
            JOIN montage.montage_items i ON i.user_id = k.user_id AND i.montage_id = k.montage_id AND i.id = k.id
            JOIN montage.montage_preferences p ON p.user_id = i.user_id AND p.source_kind = i.source_kind
              AND p.source_id = i.source_id AND p.widget_index = i.widget_index
            WHERE i.user_id = :viewer AND i.visibility >= 0""";

    private final Sql sql;

    JdbcMontagePreferenceReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<MontagePreferenceView> page(Viewer viewer, PageRequest<MontagePreferenceId> request) {
        Params params = mine(viewer).and("place", request.cursor()).and("limit", request.size() + 1);
        return Page.of(request, sql.list(statement(request), params, JdbcMontagePreferenceReader::preference));
    }

    private static String statement(PageRequest<MontagePreferenceId> request) {
        if (request.cursor() == null) return request.backward() ? LAST : FIRST;
        return request.backward() ? BEFORE : AFTER;
    }

    @Override
    public int count(Viewer viewer) {
        return sql.one(COUNT, mine(viewer), row -> row.integer("count")).orElse(0);
    }

    @Override
    public Map<MontagePreferenceId, MontagePreferenceView> many(Viewer viewer, Collection<MontagePreferenceId> ids) {
        UUID[] values = ids.stream().map(MontagePreferenceId::value).toArray(UUID[]::new);
        return sql.list(MANY, mine(viewer).and("ids", values), JdbcMontagePreferenceReader::preference).stream()
                .collect(Collectors.toMap(MontagePreferenceView::id, Function.identity()));
    }

    @Override
    public Map<MontageItemKey, Preference> ofItems(Viewer viewer, Collection<MontageItemKey> items) {
        Map<MontageItemKey, Preference> kinds = new HashMap<>();
        sql.list(OF_ITEMS, JdbcMontageReader.itemKeys(mine(viewer), items), row -> {
            MontageItemKey item = new MontageItemKey(JdbcMontageReader.key(row), row.uuid("id"));
            return kinds.put(item, row.one("preference", Preference.class));
        });
        return kinds;
    }

    private static Params mine(Viewer viewer) {
        return Params.of("viewer", viewer.user());
    }

    private static MontagePreferenceView preference(Row row) throws SQLException {
        String widget = row.textOrNull("widget");
        return new MontagePreferenceView(
                row.id("id", MontagePreferenceId::new),
                row.one("preference", Preference.class),
                widget == null ? null : new WidgetView(widget),
                new MomentKey(row.one("source_kind", MomentKind.class), row.uuid("source_id")),
                row.time("created_at"));
    }
}
