package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.ALREADY_MUTED;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Mute;
import app.montage.domain.account.MuteId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Keeps someone's things out of what the viewer is shown, without telling them. */
@UseCase
public final class MuteUser {
    public record Input(UserId userId, @Nullable IdempotencyKey idempotencyKey) {
        public Input(UserId userId) {
            this(userId, null);
        }
    }

    private static final IdempotencyKeys.Wish<UserId> WISH =
            new IdempotencyKeys.Wish<>("muteUser", UserId::new, UserId::value);

    private final Mutes mutes;
    private final UserReader users;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public MuteUser(
            Mutes mutes,
            UserReader users,
            RecordAuditEntry audit,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.mutes = mutes;
        this.users = users;
        this.audit = audit;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> keys.once(viewer, WISH, input.idempotencyKey(), () -> mute(viewer, input)));
    }

    private Result<UserId> mute(Viewer viewer, Input input) {
        return Mute.of(new MuteId(ids.next()), viewer.id(), input.userId(), clock.instant())
                .then(mute -> {
                    if (users.one(viewer, mute.muted()).isEmpty()) return refused(USER_NOT_FOUND);
                    if (!mutes.add(mute)) return refused(ALREADY_MUTED);
                    audit.handle(viewer, AuditEntry.of(Severity.LOW, "muteUser", Thing.of(mute.muted())));
                    return ok(mute.muted());
                });
    }
}
