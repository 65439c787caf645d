package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.USER_SESSION_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserSessionId;

/** Signs the viewer out on one of their devices. */
@UseCase
public final class EndSession {
    public record Input(UserSessionId sessionId) {}

    private final UserSessions sessions;
    private final Transactions transactions;

    public EndSession(UserSessions sessions, Transactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    public Result<UserSessionId> handle(Viewer viewer, Input input) {
        return transactions.call(() ->
                sessions.end(viewer.id(), input.sessionId()) ? ok(input.sessionId()) : refused(USER_SESSION_NOT_FOUND));
    }
}
