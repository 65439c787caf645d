package app.montage.persistence.account;

import app.montage.application.account.UserSessions;
import app.montage.application.shared.Origin;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.UserSession;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcUserSessions implements UserSessions {
    private static final String ADD = """
            /* add session */
            INSERT INTO account.user_sessions
              (id, user_id, refresh_token_hash, ip_address, user_agent, created_at, last_used_at, expires_at)
            VALUES (:id, :user, :refreshToken, CAST(:address AS inet), :agent, :now, :now, :expiresAt)""";

    private static final String OF_SOMEBODY = """
            SELECT s.id, s.user_id, s.refresh_token_hash, s.expires_at FROM account.user_sessions s
            JOIN account.users u ON u.id = s.user_id AND u.active AND u.deleted_at IS NULL
            """;

    private static final String FIND =
            "/* session of a token */ " + OF_SOMEBODY + "WHERE s.refresh_token_hash = :token FOR UPDATE OF s";

    private static final String USED_TO_HAVE = "/* session of a spent token */ " + OF_SOMEBODY
            + "WHERE s.id = (SELECT session_id FROM account.spent_refresh_tokens WHERE token_hash = :token)"
            + " FOR UPDATE OF s";

    private static final String SPEND = """
            /* spend refresh token */
            INSERT INTO account.spent_refresh_tokens (token_hash, session_id) VALUES (:token, :session)""";

    private static final String RENEW = """
            /* renew session */
            UPDATE account.user_sessions SET refresh_token_hash = :refreshToken, expires_at = :expiresAt,
              ip_address = CAST(:address AS inet), user_agent = :agent, last_used_at = :now
            WHERE id = :id""";

    private static final String END = """
            /* end session */
            DELETE FROM account.user_sessions WHERE id = :id AND user_id = :user RETURNING id""";

    private static final String END_ALL = """
            /* end sessions */
            DELETE FROM account.user_sessions WHERE user_id = :user AND id IS DISTINCT FROM CAST(:except AS uuid)
            RETURNING id""";

    private static final String DELETE_EXPIRED = """
            /* delete expired sessions */
            DELETE FROM account.user_sessions WHERE expires_at <= :now""";

    private final Sql sql;
    private final CachedLiveSessions live;

    JdbcUserSessions(Sql sql, CachedLiveSessions live) {
        this.sql = sql;
        this.live = live;
    }

    @Override
    public void add(UserSession session, Origin origin, Instant now) {
        sql.update(ADD, params(session, origin, now));
    }

    private static Params params(UserSession session, Origin origin, Instant now) {
        return Params.of("id", session.id())
                .and("user", session.user())
                .and("refreshToken", session.refreshToken())
                .and("expiresAt", session.expiresAt())
                .and("address", origin.address())
                .and("agent", origin.agent())
                .and("now", now);
    }

    @Override
    public Optional<UserSession> find(TokenHash refreshToken) {
        return sql.one(FIND, Params.of("token", refreshToken), JdbcUserSessions::session);
    }

    @Override
    public Optional<UserSession> usedToHave(TokenHash refreshToken) {
        return sql.one(USED_TO_HAVE, Params.of("token", refreshToken), JdbcUserSessions::session);
    }

    @Override
    public void renew(UserSession old, UserSession renewed, Origin origin, Instant now) {
        sql.update(SPEND, Params.of("token", old.refreshToken()).and("session", old.id()));
        sql.update(RENEW, params(renewed, origin, now));
    }

    @Override
    public boolean end(UserId person, UserSessionId session) {
        return end(END, Params.of("id", session).and("user", person));
    }

    @Override
    public void endAll(UserId person, @Nullable UserSessionId except) {
        end(END_ALL, Params.of("user", person).and("except", except));
    }

    private boolean end(String statement, Params params) {
        var ended = sql.change(statement, params, row -> row.id("id", UserSessionId::new));
        live.ended(ended);
        return !ended.isEmpty();
    }

    @Override
    public void deleteExpired(Instant now) {
        sql.update(DELETE_EXPIRED, Params.of("now", now));
    }

    private static UserSession session(Row row) throws SQLException {
        return new UserSession(
                row.id("id", UserSessionId::new),
                row.id("user_id", UserId::new),
                new TokenHash(row.text("refresh_token_hash")),
                row.time("expires_at"));
    }
}
