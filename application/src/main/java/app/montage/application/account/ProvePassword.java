package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.SIGN_IN_FAILED;
import static app.montage.domain.account.AccessRefusal.WRONG_PASSWORD;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.Login;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Refusal;
import app.montage.domain.shared.Result;
import java.util.Optional;

/**
 * Has somebody show by their password that it is they who want something grave. Tries count like those of signing in, and
 * failed ones are audited. No connection to the database is held while passwords are weighed.
 */
@UseCase
public final class ProvePassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final LimitTries tries;
    private final RecordAuditEntry audit;

    public ProvePassword(Accounts accounts, Passwords passwords, LimitTries tries, RecordAuditEntry audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.audit = audit;
    }

    /** @param action what the audit log calls a failure */
    Result<Account> ofViewer(Viewer viewer, Password typed, String action) {
        Optional<Account> account = accounts.find(viewer.id());
        if (account.isEmpty()) return refused(USER_NOT_FOUND);
        return prove(viewer, LimitTries.key(viewer.id()), account, typed, action, WRONG_PASSWORD);
    }

    /** As above, of whoever has this name; whether the name or the password is wrong is not told, in words or in time. */
    Result<Account> ofAnybody(Viewer viewer, Login login, Password typed, String action) {
        Optional<Account> account = accounts.find(login);
        return prove(viewer, LimitTries.key(login, account), account, typed, action, SIGN_IN_FAILED);
    }

    private Result<Account> prove(
            Viewer viewer, String key, Optional<Account> account, Password typed, String action, Refusal refusal) {
        tries.signIn(key);
        PasswordHash hash = account.map(Account::password).orElse(null);
        boolean right = passwords.fits(typed, hash);
        if (!right || account.isEmpty()) {
            Thing whom = account.map(it -> Thing.of(it.id())).orElse(new Thing(Thing.USER, null));
            audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, action, whom));
            return refused(refusal);
        }
        tries.wasRight(key);
        return ok(account.get());
    }
}
