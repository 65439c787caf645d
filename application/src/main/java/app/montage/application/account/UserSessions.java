package app.montage.application.account;

import app.montage.application.shared.Origin;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.UserSession;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in where. What ends here is over at once on this node, and on all others once they hear of it. */
public interface UserSessions {
    void add(UserSession session, Origin origin, Instant now);

    /** The session that goes on with this token; nobody else changes it until the transaction ends. */
    Optional<UserSession> find(TokenHash refreshToken);

    /** The session that has gone on with this token before. */
    Optional<UserSession> usedToHave(TokenHash refreshToken);

    /** Keeps the renewed session in place of itself; the token that it had is spent. */
    void renew(UserSession old, UserSession renewed, Origin origin, Instant now);

    /** Ends a session of this person's; false where there was none. */
    boolean end(UserId person, UserSessionId session);

    /** Ends all sessions of this person's, but for one. */
    void endAll(UserId person, @Nullable UserSessionId except);

    void deleteExpired(Instant now);
}
