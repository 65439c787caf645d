package app.montage.persistence.account;

import app.montage.application.account.SignUps;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.Username;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcSignUps implements SignUps {
    private static final String ADD = """
            /* add sign-up */
            INSERT INTO account.sign_ups
              (token_hash, email, username, first_name, last_name, password_hash, expires_at)
            VALUES (:token, :email, :username, :firstName, :lastName, :password, :expiresAt)""";

    private static final String FIND = """
            /* sign-up of a token */
            SELECT token_hash, email, username, first_name, last_name, password_hash, expires_at
            FROM account.sign_ups WHERE token_hash = :token AND expires_at > :now FOR UPDATE""";

    private static final String REMOVE_ALL = "/* remove sign-ups */ DELETE FROM account.sign_ups WHERE email = :email";

    private static final String DELETE_EXPIRED =
            "/* delete expired sign-ups */ DELETE FROM account.sign_ups WHERE expires_at <= :now";

    private final Sql sql;

    JdbcSignUps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SignUpRequest request) {
        sql.update(ADD, request);
    }

    @Override
    public Optional<SignUpRequest> find(TokenHash token, Instant now) {
        return sql.one(FIND, Params.of("token", token).and("now", now), JdbcSignUps::request);
    }

    @Override
    public void removeAll(EmailAddress email) {
        sql.update(REMOVE_ALL, Params.of("email", email));
    }

    @Override
    public void deleteExpired(Instant now) {
        sql.update(DELETE_EXPIRED, Params.of("now", now));
    }

    private static SignUpRequest request(Row row) throws SQLException {
        String username = row.textOrNull("username");
        return new SignUpRequest(
                new TokenHash(row.text("token_hash")),
                new EmailAddress(row.text("email")),
                username == null ? null : new Username(username),
                new PersonName(row.text("first_name")),
                new PersonName(row.text("last_name")),
                new PasswordHash(row.text("password_hash")),
                row.time("expires_at"));
    }
}
