package app.montage.application.notification;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationRefusal;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** Lets one of the viewer's notifications, or the batch that it is in, be unread again. */
@UseCase
public final class MarkNotificationUnread {
    public record Input(NotificationId notificationId) {}

    private final Notifications notifications;
    private final Transactions transactions;
    private final Clock clock;

    public MarkNotificationUnread(Notifications notifications, Transactions transactions, Clock clock) {
        this.notifications = notifications;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<NotificationId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> notifications
                .mark(viewer.id(), input.notificationId(), false, clock.instant())
                .map(Result::ok)
                .orElse(Result.refused(NotificationRefusal.NOTIFICATION_NOT_FOUND)));
    }
}
