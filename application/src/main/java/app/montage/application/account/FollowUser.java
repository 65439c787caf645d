package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.ALREADY_FOLLOWING;
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

/** Lets the viewer follow someone, or ask to, where the account is private. */
@UseCase
public final class FollowUser {
    public record Input(UserId userId, @Nullable IdempotencyKey idempotencyKey) {
        public Input(UserId userId) {
            this(userId, null);
        }
    }

    private static final IdempotencyKeys.Wish<FollowId> WISH =
            new IdempotencyKeys.Wish<>("followUser", FollowId::new, FollowId::value);

    private final Follows follows;
    private final UserReader users;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public FollowUser(
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

    public Result<FollowId> handle(Viewer viewer, Input input) {
        return transactions.call(
                () -> keys.once(viewer, WISH, input.idempotencyKey(), () -> follow(viewer, input.userId())));
    }

    private Result<FollowId> follow(Viewer viewer, UserId other) {
        return users.one(viewer, other)
                .map(it ->
                        Follow.request(new FollowId(ids.next()), viewer.id(), it.id(), it.standing(), clock.instant()))
                .orElse(refused(USER_NOT_FOUND))
                .then(follow -> add(viewer, follow));
    }

    private Result<FollowId> add(Viewer viewer, Follow follow) {
        if (!follows.add(follow)) return refused(ALREADY_FOLLOWING);
        watchers.forEach(watcher -> watcher.relationChanged(follow.follower(), follow.followed()));
        watchers.forEach(watcher -> watcher.followBegan(follow));
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "followUser", Thing.of(follow.followed()))
                        .changed("status", null, follow.status()));
        return ok(follow.id());
    }
}
