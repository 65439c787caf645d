package app.montage.application.account;

import static app.montage.domain.shared.Result.ok;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Signs the viewer out on all of their devices, this one included. */
@UseCase
public final class SignOutEverywhere {
    private final UserSessions sessions;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public SignOutEverywhere(UserSessions sessions, RecordAuditEntry audit, Transactions transactions) {
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer) {
        transactions.run(() -> {
            sessions.endAll(viewer.id(), null);
            audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, "signOutEverywhere", Thing.of(viewer.id())));
        });
        return ok(viewer.id());
    }
}
