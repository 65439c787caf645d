package app.montage.domain.notification;

/** What part of life the news is from (NST-12). */
public enum NotificationCategory {
    MEDIA,
    SYSTEM,
    INTEGRATION,
    USER
}
