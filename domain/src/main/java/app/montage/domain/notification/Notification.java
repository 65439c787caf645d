package app.montage.domain.notification;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody is told of.
 *
 * @param actor who did it; null where nobody did
 * @param key with which others it comes together; null for none
 */
public record Notification(
        NotificationId id,
        UserId recipient,
        NotificationType type,
        @Nullable UserId actor,
        Subject subject,
        @Nullable BatchKey key,
        Instant at) {}
