package app.montage.persistence.notification;

import app.montage.application.notification.NotificationView;
import app.montage.domain.notification.NotificationCategory;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationSeverity;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.Subject;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of notifications become what their owner sees. */
final class NotificationRows {
    /** What there is to select of {@code notification.notifications n}, but for whether it was read. */
    static final String COLUMNS = """
            n.id, n.type, n.severity, n.category, n.priority, n.title, n.data ->> 'post_id' AS post,
              n.data ->> 'comment_id' AS comment, n.data ->> 'emoji_code' AS emoji, n.action_url, n.is_batch, n.batch_count,
              n.created_at, n.last_updated_at, n.expires_at, n.actor_count, n.actor_id, n.latest_actors""";

    private NotificationRows() {}

    static NotificationView view(Row row) throws SQLException {
        boolean isBatch = row.flag("is_batch");
        List<UserId> actors = isBatch ? people(row.array("latest_actors")) : actor(row);
        return new NotificationView(
                row.id("id", NotificationId::new),
                row.one("type", NotificationType.class),
                row.one("severity", NotificationSeverity.class),
                row.one("category", NotificationCategory.class),
                row.integer("priority"),
                row.text("title"),
                new Subject(uuid(row, "post"), uuid(row, "comment"), row.textOrNull("emoji")),
                row.textOrNull("action_url"),
                isBatch ? row.integer("actor_count") : actors.size(),
                actors,
                row.integer("batch_count"),
                isBatch,
                row.flag("read"),
                row.timeOrNull("read_at"),
                row.time("created_at"),
                row.time("last_updated_at"),
                row.time("expires_at"));
    }

    static List<UserId> people(Object[] ids) {
        return Arrays.stream(ids).map(it -> new UserId((UUID) it)).toList();
    }

    private static List<UserId> actor(Row row) throws SQLException {
        UUID actor = row.uuidOrNull("actor_id");
        return actor == null ? List.of() : List.of(new UserId(actor));
    }

    private static @Nullable UUID uuid(Row row, String column) throws SQLException {
        String text = row.textOrNull(column);
        return text == null ? null : UUID.fromString(text);
    }
}
