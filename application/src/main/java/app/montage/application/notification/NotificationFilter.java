package app.montage.application.notification;

import app.montage.domain.notification.NotificationCategory;
import app.montage.domain.notification.NotificationType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications are asked for.
 *
 * @param types any of these, or of all where it is empty
 */
public record NotificationFilter(
        boolean unreadOnly,
        Set<NotificationType> types,
        @Nullable NotificationCategory category) {}
