package app.montage.application.notification;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes that the viewer has read all their notifications, or all of some types. */
@UseCase
public final class MarkNotificationsRead {
    /** @param types all where there is none */
    public record Input(@Nullable Set<NotificationType> types) {}

    private final Notifications notifications;
    private final Transactions transactions;
    private final Clock clock;

    public MarkNotificationsRead(Notifications notifications, Transactions transactions, Clock clock) {
        this.notifications = notifications;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many were unread before. */
    public Result<Integer> handle(Viewer viewer, Input input) {
        Set<NotificationType> types = input.types() == null ? Set.of() : input.types();
        return Result.ok(transactions.call(() -> notifications.markAllRead(viewer.id(), types, clock.instant())));
    }
}
