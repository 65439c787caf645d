package app.montage.application.notification;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationRefusal;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** Notes that the viewer has read one of their notifications, or the batch that it is in. */
@UseCase
public final class MarkNotificationRead {
    public record Input(NotificationId notificationId) {}

    private final Notifications notifications;
    private final Transactions transactions;
    private final Clock clock;

    public MarkNotificationRead(Notifications notifications, Transactions transactions, Clock clock) {
        this.notifications = notifications;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<NotificationId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> notifications
                .mark(viewer.id(), input.notificationId(), true, clock.instant())
                .map(Result::ok)
                .orElse(Result.refused(NotificationRefusal.NOTIFICATION_NOT_FOUND)));
    }
}
