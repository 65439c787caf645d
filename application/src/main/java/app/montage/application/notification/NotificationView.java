package app.montage.application.notification;

import app.montage.domain.notification.NotificationCategory;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationSeverity;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.Subject;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, as they see it: a single thing, a batch, or a thing inside one.
 *
 * @param people how many people it is of
 * @param actors those of them who came last, latest first, whether they are still there or not
 * @param count how many things it tells of
 * @param isRead of a thing inside a batch, that the batch is
 */
public record NotificationView(
        NotificationId id,
        NotificationType type,
        NotificationSeverity severity,
        NotificationCategory category,
        int priority,
        String title,
        Subject subject,
        @Nullable String actionUrl,
        int people,
        List<UserId> actors,
        int count,
        boolean isBatch,
        boolean isRead,
        @Nullable Instant readAt,
        Instant createdAt,
        Instant lastUpdatedAt,
        Instant expiresAt) {}
