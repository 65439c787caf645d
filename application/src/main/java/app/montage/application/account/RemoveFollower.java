package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.NOT_A_FOLLOWER;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;

/** Ends someone's following of the viewer. They are not told, and may follow again. */
@UseCase
public final class RemoveFollower {
    public record Input(UserId userId) {}

    private final Follows follows;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public RemoveFollower(
            Follows follows, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.follows = follows;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            if (!follows.remove(input.userId(), viewer.id(), Follow.Status.ACTIVE)) return refused(NOT_A_FOLLOWER);
            watchers.forEach(watcher -> watcher.relationChanged(input.userId(), viewer.id()));
            watchers.forEach(watcher -> watcher.followEnded(input.userId(), viewer.id()));
            audit.handle(
                    viewer,
                    AuditEntry.of(Severity.LOW, "removeFollower", Thing.of(input.userId()))
                            .changed("status", Follow.Status.ACTIVE, null));
            return ok(input.userId());
        });
    }
}
