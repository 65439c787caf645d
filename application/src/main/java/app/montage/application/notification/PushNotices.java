package app.montage.application.notification;

import app.montage.domain.notification.NotificationId;
import app.montage.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Brings short news to people's devices. Nothing of ours does so yet: where there is none, nothing is pushed, and whoever
 * wishes for it is told so.
 */
@FunctionalInterface
public interface PushNotices {
    /**
     * @param id the same one may be pushed again, after a failure or as it grows: it takes the place of the one before
     */
    record Push(
            UserId to,
            NotificationId id,
            String title,
            String message,
            @Nullable String path) {}

    /** Throws {@link PushNotSentException} where it could not be brought. */
    void push(Push push);
}
