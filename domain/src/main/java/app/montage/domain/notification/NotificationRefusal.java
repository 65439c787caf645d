package app.montage.domain.notification;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something cannot be done with a notification. */
public enum NotificationRefusal implements Refusal {
    NOTIFICATION_NOT_FOUND("There is no such notification; it may have been taken back.", "notificationId");

    private final String message;
    private final List<String> fields;

    NotificationRefusal(String message, String... fields) {
        this.message = message;
        this.fields = List.of(fields);
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public List<String> fields() {
        return fields;
    }
}
