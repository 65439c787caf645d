package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.NOT_BLOCKED;
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

/** Ends a block of the viewer's; neither follows the other for that. */
@UseCase
public final class UnblockUser {
    public record Input(UserId userId) {}

    private final Follows follows;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public UnblockUser(
            Follows follows, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.follows = follows;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            if (!follows.unblock(viewer.id(), input.userId())) return refused(NOT_BLOCKED);
            watchers.forEach(watcher -> watcher.relationChanged(viewer.id(), input.userId()));
            audit.handle(viewer, AuditEntry.of(Severity.LOW, "unblockUser", Thing.of(input.userId())));
            return ok(input.userId());
        });
    }
}
