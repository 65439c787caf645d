package app.montage.persistence.account;

import app.montage.application.account.PasswordResets;
import app.montage.domain.account.TokenHash;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcPasswordResets implements PasswordResets {
    private static final String ADD = """
            /* add password reset */
            INSERT INTO account.password_resets (token_hash, user_id, expires_at)
            VALUES (:token, :person, :expiresAt)""";

    private static final String FIND = """
            /* password reset of a token */
            SELECT r.user_id FROM account.password_resets r
            JOIN account.users u ON u.id = r.user_id
            WHERE r.token_hash = :token AND r.expires_at > :now AND %s FOR UPDATE OF r""".formatted(JdbcAccounts.MAY_COME_IN);

    private static final String REMOVE_ALL =
            "/* remove password resets */ DELETE FROM account.password_resets WHERE user_id = :person";

    private static final String DELETE_EXPIRED =
            "/* delete expired password resets */ DELETE FROM account.password_resets WHERE expires_at <= :now";

    private final Sql sql;

    JdbcPasswordResets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(TokenHash token, UserId person, Instant expiresAt) {
        sql.update(ADD, Params.of("token", token).and("person", person).and("expiresAt", expiresAt));
    }

    @Override
    public Optional<UserId> find(TokenHash token, Instant now) {
        return sql.one(FIND, Params.of("token", token).and("now", now), row -> row.id("user_id", UserId::new));
    }

    @Override
    public void removeAll(UserId person) {
        sql.update(REMOVE_ALL, Params.of("person", person));
    }

    @Override
    public void deleteExpired(Instant now) {
        sql.update(DELETE_EXPIRED, Params.of("now", now));
    }
}
