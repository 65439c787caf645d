package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.FOLLOW_NOT_REQUESTED;
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

/** Does not let someone follow the viewer who has asked to. They are not told, and may ask again. */
@UseCase
public final class DeclineFollower {
    public record Input(UserId userId) {}

    private final Follows follows;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public DeclineFollower(
            Follows follows, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.follows = follows;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            if (!follows.remove(input.userId(), viewer.id(), Follow.Status.PENDING))
                return refused(FOLLOW_NOT_REQUESTED);
            watchers.forEach(watcher -> watcher.followEnded(input.userId(), viewer.id()));
            audit.handle(
                    viewer,
                    AuditEntry.of(Severity.LOW, "declineFollower", Thing.of(input.userId()))
                            .changed("status", Follow.Status.PENDING, null));
            return ok(input.userId());
        });
    }
}
