package app.montage.application.account;

import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Origin;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.UserSession;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Clock;
import java.time.Instant;

/** Begins sessions and goes on with them, and hands out what clients show for it. */
@UseCase
public final class OpenSessions {
    private final UserSessions sessions;
    private final AccessTokens accessTokens;
    private final OpaqueTokens refreshTokens;
    private final AccountSettings settings;
    private final Ids ids;
    private final Clock clock;

    public OpenSessions(
            UserSessions sessions,
            AccessTokens accessTokens,
            OpaqueTokens refreshTokens,
            AccountSettings settings,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    CredentialsView begin(UserId person) {
        Instant now = clock.instant();
        OpaqueToken refresh = refreshTokens.next();
        UserSession session = new UserSession(
                new UserSessionId(ids.next()), person, refresh.hash(), now.plus(settings.sessionLife()));
        sessions.add(session, Origin.current(), now);
        return credentials(session, refresh, now);
    }

    CredentialsView goOn(UserSession session) {
        Instant now = clock.instant();
        OpaqueToken refresh = refreshTokens.next();
        UserSession renewed = session.renewed(refresh.hash(), now.plus(settings.sessionLife()));
        sessions.renew(session, renewed, Origin.current(), now);
        return credentials(renewed, refresh, now);
    }

    private CredentialsView credentials(UserSession session, OpaqueToken refresh, Instant now) {
        Instant until = now.plus(settings.accessLife());
        String access = accessTokens.issue(new AccessTokens.Access(session.user(), session.id(), until));
        return new CredentialsView(access, until, refresh.value(), session.expiresAt());
    }
}
