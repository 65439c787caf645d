package app.montage.application.notification;

import app.montage.application.shared.UseCase;
import app.montage.domain.notification.NotificationType;
import java.time.Clock;

/** Deletes what people were told so long ago that its time is over, and the memory of what was taken back. */
@UseCase
public final class ForgetNotifications {
    private static final int SOME = 1_000;

    private final Notifications notifications;
    private final Clock clock;

    public ForgetNotifications(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** How many were deleted, what is in batches aside. */
    public int handle() {
        int all = 0;
        int some = notifications.deleteExpired(clock.instant(), SOME);
        while (some > 0) {
            all += some;
            some = notifications.deleteExpired(clock.instant(), SOME);
        }
        while (notifications.deleteTakenBack(clock.instant().minus(NotificationType.WINDOW), SOME) > 0) continue;
        return all;
    }
}
