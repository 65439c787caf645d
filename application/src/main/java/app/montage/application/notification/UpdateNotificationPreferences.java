package app.montage.application.notification;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Change;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.notification.Choice;
import app.montage.domain.notification.Digest;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.QuietHours;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes how the viewer wants to be told; what the input leaves out stays. */
@UseCase
public final class UpdateNotificationPreferences {
    /** @param quietHours emptied, there are none */
    public record Input(
            @Nullable List<Told> types,
            @Nullable Boolean isGrouped,
            Change<QuietHours> quietHours,
            @Nullable Digest digest) {
        /** On what ways the viewer wants to be told of a type; what is left out stays. */
        public record Told(
                NotificationType type,
                @Nullable Boolean inApp,
                @Nullable Boolean email,
                @Nullable Boolean push) {
            public Told {
                if (!type.isTold()) throw new InvalidValue("comes of likes and reactions: choose for these");
            }

            NotificationPreferences over(NotificationPreferences old) {
                NotificationPreferences changed = over(old, NotificationChannel.IN_APP, inApp);
                changed = over(changed, NotificationChannel.EMAIL, email);
                return over(changed, NotificationChannel.PUSH, push);
            }

            private NotificationPreferences over(
                    NotificationPreferences old, NotificationChannel channel, @Nullable Boolean isOn) {
                return isOn == null ? old : old.with(new Choice(type, channel), isOn);
            }
        }

        private NotificationPreferences over(NotificationPreferences old) {
            NotificationPreferences chosen = old;
            for (Told told : types == null ? List.<Told>of() : types) chosen = told.over(chosen);
            return new NotificationPreferences(
                    chosen.on(),
                    chosen.off(),
                    isGrouped == null ? old.isGrouped() : isGrouped,
                    quietHours.or(old.quietHours()),
                    digest == null ? old.digest() : digest);
        }
    }

    private final Inboxes inboxes;
    private final Notifications notifications;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public UpdateNotificationPreferences(
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

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> inboxes.hold(List.of(viewer.id()), clock.instant()).stream()
                .findFirst()
                .map(inbox -> change(viewer, inbox.preferences(), input.over(inbox.preferences())))
                .orElse(refused(USER_NOT_FOUND)));
    }

    private Result<UserId> change(Viewer viewer, NotificationPreferences old, NotificationPreferences changed) {
        if (!changed.equals(old)) save(viewer, old, changed);
        return ok(viewer.id());
    }

    private void save(Viewer viewer, NotificationPreferences old, NotificationPreferences changed) {
        notifications.save(viewer.id(), changed);
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "updateNotificationPreferences", Thing.of(viewer.id()))
                        .changed("isGrouped", old.isGrouped(), changed.isGrouped())
                        .changed("digest", old.digest(), changed.digest())
                        .changedUntold("quietHours", old.quietHours(), changed.quietHours())
                        .changedUntold("on", old.on(), changed.on())
                        .changedUntold("off", old.off(), changed.off()));
    }
}
