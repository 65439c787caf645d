package app.montage.domain.notification;

import app.montage.domain.shared.Refusal;

/** Why something cannot be done with a notification. */
public enum NotificationRefusal implements Refusal {
    NOTIFICATION_NOT_FOUND("There is no such notification.");

    private final String message;

    NotificationRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
