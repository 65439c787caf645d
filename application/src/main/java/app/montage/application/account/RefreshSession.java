package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.TOKEN_NOT_GOOD;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.UserSession;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** Goes on with a session: new tokens for the last refresh token. One that was used before ends the session. */
@UseCase
public final class RefreshSession {
    public record Input(OpaqueToken refreshToken) {}

    private final UserSessions sessions;
    private final OpenSessions open;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public RefreshSession(
            UserSessions sessions, OpenSessions open, RecordAuditEntry audit, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.open = open;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who holds the token may use it, whoever asks. */
    public Result<CredentialsView> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> refresh(viewer, input));
    }

    private Result<CredentialsView> refresh(Viewer viewer, Input input) {
        TokenHash token = input.refreshToken().hash();
        return transactions.call(
                () -> sessions.find(token).map(session -> goOn(session)).orElseGet(() -> refuse(viewer, token)));
    }

    private Result<CredentialsView> goOn(UserSession session) {
        return session.isOver(clock.instant()) ? refused(TOKEN_NOT_GOOD) : ok(open.goOn(session));
    }

    private Result<CredentialsView> refuse(Viewer viewer, TokenHash token) {
        sessions.usedToHave(token).ifPresent(session -> endStolen(viewer, session));
        return refused(TOKEN_NOT_GOOD);
    }

    private void endStolen(Viewer viewer, UserSession session) {
        sessions.end(session.user(), session.id());
        audit.handle(viewer, AuditEntry.of(Severity.HIGH, "refreshTokenReused", Thing.of(session.user())));
    }
}
