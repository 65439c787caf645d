package app.montage.application.account;

import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people of this product, as far as they show who they are. Who is gone is not found, but for those who
 * have deleted their account and may still have it back.
 */
public interface Accounts {
    /** What became of a new account. */
    enum Added {
        ADDED,
        EMAIL_TAKEN,
        USERNAME_TAKEN
    }

    Optional<Account> find(Login login);

    Optional<Account> find(UserId id);

    /** Whether anybody has the address, be they gone or not. */
    boolean has(EmailAddress email);

    /** Whether anybody has the name, be they gone or not. */
    boolean has(Username username);

    /** Keeps a new account, unless somebody has its address or its name. */
    Added add(UserId id, SignUpRequest request, Username username, Instant now);

    void signedIn(UserId id, Instant now);

    /** Keeps a new hash, unless the password has been changed since the old one was read. */
    boolean replacePassword(UserId id, @Nullable PasswordHash old, PasswordHash changed, Instant now);

    /** Somebody has shown that the account's address is theirs. */
    void verified(UserId id);
}
