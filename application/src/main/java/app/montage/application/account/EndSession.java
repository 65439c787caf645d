package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.USER_SESSION_NOT_FOUND;
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
import app.montage.domain.shared.UserSessionId;

/** Signs the viewer out on one of their devices. */
@UseCase
public final class EndSession {
    public record Input(UserSessionId sessionId) {}

    private final UserSessions sessions;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public EndSession(UserSessions sessions, RecordAuditEntry audit, Transactions transactions) {
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserSessionId> handle(Viewer viewer, Input input) {
        return end(viewer, input.sessionId(), "endSession");
    }

    Result<UserSessionId> end(Viewer viewer, UserSessionId session, String action) {
        return transactions.call(() -> {
            if (!sessions.end(viewer.id(), session)) return refused(USER_SESSION_NOT_FOUND);
            audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, action, new Thing("UserSession", session.value())));
            return ok(session);
        });
    }
}
