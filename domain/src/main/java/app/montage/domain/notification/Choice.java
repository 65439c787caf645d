package app.montage.domain.notification;

/** What somebody says yes or no to: being told of such things on this way. */
public record Choice(NotificationType type, NotificationChannel channel) {}
