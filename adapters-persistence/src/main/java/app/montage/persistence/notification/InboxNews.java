package app.montage.persistence.notification;

import app.montage.application.notification.NotificationReceivedView;
import app.montage.application.notification.NotificationView;
import app.montage.application.shared.Viewer;
import app.montage.persistence.shared.Look;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks for what somebody was told since the last look. Whoever tells them something holds their inbox until it is committed,
 * so times go up in the order in which things can be seen: nothing is passed over, and nothing told twice.
 */
final class InboxNews implements Look<NotificationReceivedView> {
    /** Under this topic all nodes are told whose inbox has something new. */
    static final String INBOXES = "inboxes";

    private static final String BEGIN = """
            /* where an inbox is */
            SELECT coalesce(max(last_updated_at), 'epoch') AS at FROM notification.notifications
            WHERE user_id = CAST(:viewer AS uuid) AND parent_id IS NULL""";

    private static final String NEXT = """
            /* notification received */
            SELECT %s, n.read, n.read_at FROM notification.notifications n
            WHERE n.user_id = CAST(:viewer AS uuid) AND n.parent_id IS NULL AND n.last_updated_at > :last
            ORDER BY n.last_updated_at LIMIT 1""".formatted(NotificationRows.COLUMNS);

    private final Sql sql;
    private final Viewer viewer;
    private Instant last = Instant.EPOCH;
    private boolean foundSome;

    InboxNews(Sql sql, Viewer viewer) {
        this.sql = sql;
        this.viewer = viewer;
    }

    @Override
    public Optional<NotificationReceivedView> next(boolean first) {
        return first ? begin() : more();
    }

    private Optional<NotificationReceivedView> begin() {
        last = sql.change(BEGIN, Params.of("viewer", viewer.user()), row -> row.time("at"))
                .getFirst();
        return Optional.empty();
    }

    private Optional<NotificationReceivedView> more() {
        Params params = Params.of("viewer", viewer.user()).and("last", last);
        Optional<NotificationView> next =
                sql.change(NEXT, params, NotificationRows::view).stream().findFirst();
        foundSome = next.isPresent();
        next.ifPresent(it -> last = it.lastUpdatedAt());
        return next.map(NotificationReceivedView::new);
    }

    @Override
    public boolean hasMore() {
        return foundSome;
    }
}
