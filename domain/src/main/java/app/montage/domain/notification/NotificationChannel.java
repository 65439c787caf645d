package app.montage.domain.notification;

/** On what way news reaches somebody. What is not shown in the app is not sent in any other way either. */
public enum NotificationChannel {
    IN_APP,
    EMAIL,
    PUSH
}
