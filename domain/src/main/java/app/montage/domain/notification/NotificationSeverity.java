package app.montage.domain.notification;

/** How good or bad the news is (NST-12). */
public enum NotificationSeverity {
    INFO,
    SUCCESS,
    WARNING,
    ERROR
}
