package app.montage.persistence.account;

import app.montage.application.account.Accounts;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcAccounts implements Accounts {
    /** Of {@code u}: who is here, or has left and may still come back. */
    static final String MAY_COME_IN = """
            u.active AND (u.deleted_at IS NULL OR EXISTS (
              SELECT FROM account.leavers l WHERE l.user_id = u.id AND l.erasing_since IS NULL))""";

    private static final String THERE =
            "SELECT id, email, username, password_hash, deleted_at FROM account.logins u WHERE " + MAY_COME_IN
                    + " AND ";

    private static final String BY_ID = "/* account */ " + THERE + "id = :id";
    private static final String BY_EMAIL = "/* account by address */ " + THERE + "lower(email) = :login";
    private static final String BY_NAME = "/* account by name */ " + THERE + "username = :login";

    private static final String HAS_EMAIL =
            "/* address taken */ SELECT FROM account.logins WHERE lower(email) = :email";
    private static final String HAS_NAME = "/* username taken */ SELECT FROM account.users WHERE username = :username";

    private static final String ADD = """
            /* add account */
            INSERT INTO account.users (id, email, username, password_hash, first_name, last_name, display_name,
              email_verified, created_at, updated_at)
            VALUES (:id, :email, :username, :password, :firstName, :lastName,
              left(:firstName || ' ' || :lastName, 100), true, :now, :now)
            ON CONFLICT DO NOTHING""";

    private static final String SIGNED_IN =
            "/* signed in */ UPDATE account.logins SET last_login = :now WHERE id = :id";

    private static final String REPLACE_PASSWORD = """
            /* replace password */
            UPDATE account.logins SET password_hash = :changed, updated_at = :now
            WHERE id = :id AND password_hash IS NOT DISTINCT FROM CAST(:old AS text)""";

    private static final String VERIFIED = """
            /* address verified */
            UPDATE account.logins SET email_verified = true, verification_token_hash = NULL
            WHERE id = :id AND NOT email_verified""";

    private final Sql sql;

    JdbcAccounts(Sql sql) {
        this.sql = sql;
    }

    /** In a transaction of its own where there is none: who has just changed their password asks no replica. */
    private Optional<Account> one(String statement, Params params) {
        return sql.change(statement, params, JdbcAccounts::account).stream().findFirst();
    }

    @Override
    public Optional<Account> find(Login login) {
        return one(login.isAddress() ? BY_EMAIL : BY_NAME, Params.of("login", login));
    }

    @Override
    public Optional<Account> find(UserId id) {
        return one(BY_ID, Params.of("id", id));
    }

    @Override
    public boolean has(EmailAddress email) {
        return sql.one(HAS_EMAIL, Params.of("email", email), row -> true).isPresent();
    }

    @Override
    public boolean has(Username username) {
        return sql.one(HAS_NAME, Params.of("username", username), row -> true).isPresent();
    }

    @Override
    public Added add(UserId id, SignUpRequest request, Username username, Instant now) {
        Params params = Params.of("id", id)
                .and("email", request.email())
                .and("username", username)
                .and("password", request.password())
                .and("firstName", request.firstName())
                .and("lastName", request.lastName())
                .and("now", now);
        if (sql.update(ADD, params) == 1) return Added.ADDED;
        return has(request.email()) ? Added.EMAIL_TAKEN : Added.USERNAME_TAKEN;
    }

    @Override
    public void signedIn(UserId id, Instant now) {
        sql.update(SIGNED_IN, Params.of("id", id).and("now", now));
    }

    @Override
    public boolean replacePassword(UserId id, @Nullable PasswordHash old, PasswordHash changed, Instant now) {
        return sql.update(
                        REPLACE_PASSWORD,
                        Params.of("id", id)
                                .and("old", old)
                                .and("changed", changed)
                                .and("now", now))
                == 1;
    }

    @Override
    public void verified(UserId id) {
        sql.update(VERIFIED, Params.of("id", id));
    }

    private static Account account(Row row) throws SQLException {
        String password = row.textOrNull("password_hash");
        return new Account(
                row.id("id", UserId::new),
                new EmailAddress(row.text("email")),
                new Username(row.text("username")),
                password == null ? null : new PasswordHash(password),
                row.timeOrNull("deleted_at"));
    }
}
