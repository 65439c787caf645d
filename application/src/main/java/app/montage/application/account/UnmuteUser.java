package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.NOT_MUTED;
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

/** Lets the viewer be shown someone's things again. */
@UseCase
public final class UnmuteUser {
    public record Input(UserId userId) {}

    private final Mutes mutes;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public UnmuteUser(Mutes mutes, RecordAuditEntry audit, Transactions transactions) {
        this.mutes = mutes;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            if (!mutes.remove(viewer.id(), input.userId())) return refused(NOT_MUTED);
            audit.handle(viewer, AuditEntry.of(Severity.LOW, "unmuteUser", Thing.of(input.userId())));
            return ok(input.userId());
        });
    }
}
