package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.FOLLOW_NOT_REQUESTED;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.FollowId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;

/** Lets someone follow the viewer who has asked to. */
@UseCase
public final class AcceptFollower {
    public record Input(UserId userId) {}

    private final Follows follows;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public AcceptFollower(
            Follows follows, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.follows = follows;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<FollowId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> follows.find(input.userId(), viewer.id())
                .map(Follow::accept)
                .orElse(refused(FOLLOW_NOT_REQUESTED))
                .then(follow -> save(viewer, follow)));
    }

    private Result<FollowId> save(Viewer viewer, Follow follow) {
        follows.save(follow);
        watchers.forEach(watcher -> watcher.relationChanged(follow.follower(), follow.followed()));
        watchers.forEach(watcher -> watcher.followAccepted(follow));
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "acceptFollower", Thing.of(follow.follower()))
                        .changed("status", Follow.Status.PENDING, follow.status()));
        return ok(follow.id());
    }
}
