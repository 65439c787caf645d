package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.NOT_FOLLOWING;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;

/** Ends the viewer's following of someone, or their asking to. */
@UseCase
public final class UnfollowUser {
    public record Input(UserId userId) {}

    private final Follows follows;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public UnfollowUser(
            Follows follows, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.follows = follows;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            if (!follows.remove(viewer.id(), input.userId())) return refused(NOT_FOLLOWING);
            watchers.forEach(watcher -> watcher.relationChanged(viewer.id(), input.userId()));
            watchers.forEach(watcher -> watcher.followEnded(viewer.id(), input.userId()));
            audit.handle(viewer, AuditEntry.of(Severity.LOW, "unfollowUser", Thing.of(input.userId())));
            return ok(input.userId());
        });
    }
}
