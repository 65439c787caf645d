package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.ALREADY_BLOCKED;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.FollowId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Hides the viewer and someone else from each other, and ends what following there was between them. */
@UseCase
public final class BlockUser {
    public record Input(UserId userId, @Nullable IdempotencyKey idempotencyKey) {
        public Input(UserId userId) {
            this(userId, null);
        }
    }

    private static final IdempotencyKeys.Wish<UserId> WISH =
            new IdempotencyKeys.Wish<>("blockUser", UserId::new, UserId::value);

    private final Follows follows;
    private final UserReader users;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public BlockUser(
            Follows follows,
            UserReader users,
            Collection<AccountWatcher> watchers,
            RecordAuditEntry audit,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.follows = follows;
        this.users = users;
        this.watchers = watchers;
        this.audit = audit;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return Follow.block(new FollowId(ids.next()), viewer.id(), input.userId(), clock.instant())
                .then(block -> transactions.call(
                        () -> keys.once(viewer, WISH, input.idempotencyKey(), () -> keep(viewer, block))));
    }

    private Result<UserId> keep(Viewer viewer, Follow block) {
        UserId blocked = block.follower();
        boolean already = follows.between(viewer.id(), blocked).stream()
                .anyMatch(it -> it.isBlocked() && it.follower().equals(blocked));
        if (already) return refused(ALREADY_BLOCKED);
        if (users.one(viewer, blocked).isEmpty()) return refused(USER_NOT_FOUND);
        follows.save(block);
        follows.remove(viewer.id(), blocked);
        watchers.forEach(watcher -> watcher.relationChanged(viewer.id(), blocked));
        watchers.forEach(watcher -> watcher.blocked(viewer.id(), blocked));
        audit.handle(viewer, AuditEntry.of(Severity.LOW, "blockUser", Thing.of(blocked)));
        return ok(blocked);
    }
}
