package app.montage.persistence.notification;

import app.montage.application.notification.NotificationFilter;
import app.montage.application.notification.NotificationReader;
import app.montage.application.notification.NotificationView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcNotificationReader implements NotificationReader {
    private static final String MINE = """
            FROM notification.notifications n
            WHERE n.user_id = CAST(:viewer AS uuid) AND n.parent_id IS NULL AND n.expires_at > now()""";

    private static final String PAGE =
            "/* notifications */ SELECT " + NotificationRows.COLUMNS + ", n.read, n.read_at " + MINE;

    private static final String COUNT = "/* count notifications */ SELECT count(*) AS count FROM (SELECT " + MINE;

    private static final String UNREAD = "/* count unread notifications */ SELECT count(*) AS count FROM (SELECT "
            + MINE + " AND NOT n.read LIMIT " + COUNTED + ") counted";

    /** What is in a batch was read as the batch was. */
    private static final String CHILDREN = """
            /* notifications in batches */
            SELECT batch.id AS batch, batch.read, batch.read_at, n.* FROM notification.notifications batch
            CROSS JOIN LATERAL (
              SELECT %s FROM notification.notifications n
              WHERE n.parent_id = batch.id AND n.user_id = CAST(:viewer AS uuid) AND {page} LIMIT :limit) n
            WHERE batch.id = ANY (:batches) AND batch.user_id = CAST(:viewer AS uuid)
            ORDER BY batch.id, {order}""".formatted(NotificationRows.COLUMNS);

    private static final String MANY = """
            /* notifications by id */
            SELECT %s, coalesce(batch.read, n.read) AS read, CASE WHEN batch.id IS NULL THEN n.read_at ELSE batch.read_at
              END AS read_at
            FROM notification.notifications n LEFT JOIN notification.notifications batch ON batch.id = n.parent_id
            WHERE n.id = ANY (:ids) AND n.user_id = CAST(:viewer AS uuid) AND n.expires_at > now()""".formatted(NotificationRows.COLUMNS);

    private static final String PREFERENCES = "/* notification preferences */ SELECT " + PreferenceRows.COLUMNS
            + " FROM notification.preferences WHERE user_id = CAST(:viewer AS uuid)";

    private final Sql sql;

    JdbcNotificationReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<NotificationView> page(Viewer viewer, NotificationFilter filter, PageRequest<Mark> request) {
        Params params = Params.of("viewer", viewer.user()).and("limit", request.size() + 1);
        String text = PAGE + conditions(filter, params) + " AND " + behind("n.last_updated_at", request, params)
                + " ORDER BY " + order("n.last_updated_at", "n.id", request) + " LIMIT :limit";
        return Page.of(request, sql.list(text, params, NotificationRows::view));
    }

    @Override
    public int count(Viewer viewer, NotificationFilter filter) {
        Params params = Params.of("viewer", viewer.user());
        String text = COUNT + conditions(filter, params) + " LIMIT " + COUNTED + ") counted";
        return sql.one(text, params, row -> row.integer("count")).orElse(0);
    }

    @Override
    public int unread(Viewer viewer) {
        return sql.one(UNREAD, Params.of("viewer", viewer.user()), row -> row.integer("count"))
                .orElse(0);
    }

    private static String conditions(NotificationFilter filter, Params params) {
        List<String> conditions = new ArrayList<>();
        if (filter.unreadOnly()) conditions.add(" AND NOT n.read");
        if (!filter.types().isEmpty()) {
            conditions.add(" AND n.type = ANY (:types)");
            params.and("types", filter.types());
        }
        if (filter.category() != null) {
            conditions.add(" AND n.category = :category");
            params.and("category", filter.category());
        }
        return String.join("", conditions);
    }

    private static String behind(String time, PageRequest<Mark> request, Params params) {
        Mark mark = request.cursor();
        if (mark == null) return "true";
        params.and("time", mark.at()).and("id", mark.id());
        return "(" + time + ", n.id) " + (request.backward() ? ">" : "<") + " (:time, :id)";
    }

    private static String order(String time, String id, PageRequest<?> request) {
        String direction = request.backward() ? "" : " DESC";
        return time + direction + ", " + id + direction;
    }

    private record Child(UUID batch, NotificationView view) {}

    @Override
    public Map<NotificationId, Page<NotificationView>> children(
            Viewer viewer, Collection<NotificationId> batches, PageRequest<Mark> request) {
        Params params = Params.of("viewer", viewer.user())
                .and("limit", request.size() + 1)
                .and("batches", uuids(batches));
        String order = order("n.created_at", "n.id", request);
        String page = behind("n.created_at", request, params) + " ORDER BY " + order;
        String text = CHILDREN.replace("{page}", page).replace("{order}", order);
        Map<UUID, List<NotificationView>> found = sql.list(text, params, JdbcNotificationReader::child).stream()
                .collect(Collectors.groupingBy(Child::batch, Collectors.mapping(Child::view, Collectors.toList())));
        Map<NotificationId, Page<NotificationView>> pages = new HashMap<>();
        for (NotificationId batch : batches)
            pages.put(batch, Page.of(request, found.getOrDefault(batch.value(), List.of())));
        return pages;
    }

    private static Child child(Row row) throws SQLException {
        return new Child(row.uuid("batch"), NotificationRows.view(row));
    }

    @Override
    public Map<NotificationId, NotificationView> many(Viewer viewer, Collection<NotificationId> ids) {
        Params params = Params.of("viewer", viewer.user()).and("ids", uuids(ids));
        return sql.list(MANY, params, NotificationRows::view).stream()
                .collect(Collectors.toMap(NotificationView::id, Function.identity()));
    }

    @Override
    public NotificationPreferences preferences(Viewer viewer) {
        UserId person = viewer.id();
        return sql.one(PREFERENCES, Params.of("viewer", person), PreferenceRows::preferences)
                .orElse(NotificationPreferences.USUAL);
    }

    private static UUID[] uuids(Collection<NotificationId> ids) {
        return ids.stream().map(NotificationId::value).toArray(UUID[]::new);
    }
}
