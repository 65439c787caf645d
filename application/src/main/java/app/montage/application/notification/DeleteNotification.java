package app.montage.application.notification;

import static app.montage.domain.notification.NotificationRefusal.NOTIFICATION_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.util.List;

/** Clears away one of the viewer's notifications, with all that is in it. */
@UseCase
public final class DeleteNotification {
    public record Input(NotificationId notificationId) {}

    private final Inboxes inboxes;
    private final Notifications notifications;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteNotification(
            Inboxes inboxes,
            Notifications notifications,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.inboxes = inboxes;
        this.notifications = notifications;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<NotificationId> handle(Viewer viewer, Input input) {
        NotificationId id = input.notificationId();
        return transactions.call(() -> {
            inboxes.hold(List.of(viewer.id()), clock.instant()); // or a batch might be joined as it goes
            if (!notifications.delete(viewer.id(), id)) return refused(NOTIFICATION_NOT_FOUND);
            audit.handle(
                    viewer, AuditEntry.of(Severity.LOW, "deleteNotification", new Thing("Notification", id.value())));
            return ok(id);
        });
    }
}
