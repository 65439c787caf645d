package app.montage.application.notification;

import app.montage.domain.notification.NotificationType;
import java.time.Duration;

/**
 * How people are told of things.
 *
 * @param anHour how many of a kind stand by themselves in an hour, before the rest comes in one batch (P-15)
 * @param life how long what was told is kept
 * @param collecting how long a letter waits for more to tell
 * @param pause how long nothing is sent again of the same notification
 */
public record NotificationSettings(int anHour, Duration life, Duration collecting, Duration pause) {
    public NotificationSettings {
        if (life.compareTo(NotificationType.WINDOW.multipliedBy(2)) < 0)
            throw new IllegalArgumentException(
                    "notification.life must be two days at least, or batches would end as they grow");
    }
}
