package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.ACCOUNT_DELETED;
import static app.montage.domain.account.AccessRefusal.SIGN_IN_FAILED;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.Login;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets somebody in who knows a name and its password. Whether the name or the password was wrong is not told, in words or
 * in time. No connection to the database is held while passwords are weighed.
 */
@UseCase
public final class SignIn {
    public record Input(Login login, Password password) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final LimitTries tries;
    private final OpenSessions sessions;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public SignIn(
            Accounts accounts,
            Passwords passwords,
            LimitTries tries,
            OpenSessions sessions,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whoever asks may sign in anew, as whomever. */
    public Result<CredentialsView> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> letIn(viewer, input));
    }

    private Result<CredentialsView> letIn(Viewer viewer, Input input) {
        Optional<Account> account = accounts.find(input.login());
        String key = LimitTries.key(input.login(), account);
        tries.signIn(key);
        PasswordHash hash = account.map(Account::password).orElse(null);
        boolean right = passwords.fits(input.password(), hash);
        if (!right || hash == null || account.isEmpty()) return fail(viewer, account);
        tries.wasRight(key);
        if (account.get().isDeleted()) return refused(ACCOUNT_DELETED); // told only to who knows the password
        return ok(begin(account.get(), hash, input.password()));
    }

    private Result<CredentialsView> fail(Viewer viewer, Optional<Account> account) {
        Thing whom = account.map(it -> Thing.of(it.id())).orElse(new Thing(Thing.USER, null));
        audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, "signInFailed", whom));
        return refused(SIGN_IN_FAILED);
    }

    private CredentialsView begin(Account account, PasswordHash hash, Password password) {
        PasswordHash fresh = passwords.isOutdated(hash) ? passwords.hash(password) : hash;
        return transactions.call(() -> {
            if (!fresh.equals(hash)) accounts.replacePassword(account.id(), hash, fresh, clock.instant());
            accounts.signedIn(account.id(), clock.instant());
            audit.handle(Viewer.of(account.id()), AuditEntry.of(Severity.MEDIUM, "signIn", Thing.of(account.id())));
            return sessions.begin(account.id());
        });
    }
}
