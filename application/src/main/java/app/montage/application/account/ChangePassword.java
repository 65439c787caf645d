package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.COMMON_PASSWORD;
import static app.montage.domain.account.AccessRefusal.WRONG_PASSWORD;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.List;

/** Changes the viewer's password, and signs them out everywhere else. */
@UseCase
public final class ChangePassword {
    public record Input(Password currentPassword, NewPassword newPassword) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final LimitTries tries;
    private final KeepPassword keepPassword;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public ChangePassword(
            Accounts accounts,
            Passwords passwords,
            LimitTries tries,
            KeepPassword keepPassword,
            RecordAuditEntry audit,
            Transactions transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.keepPassword = keepPassword;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return accounts.find(viewer.id())
                .map(account -> change(viewer, account, input))
                .orElse(refused(USER_NOT_FOUND));
    }

    private Result<UserId> change(Viewer viewer, Account account, Input input) {
        String key = LimitTries.key(account.id());
        tries.signIn(key);
        if (!passwords.fits(input.currentPassword(), account.password())) return wrong(viewer, account);
        tries.wasRight(key);
        if (passwords.isCommon(input.newPassword(), about(account))) return refused(COMMON_PASSWORD);
        PasswordHash hash = passwords.hash(input.newPassword().typed());
        return transactions.call(() -> keep(viewer, account, hash));
    }

    private Result<UserId> wrong(Viewer viewer, Account account) {
        audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, "changePasswordFailed", Thing.of(account.id())));
        return refused(WRONG_PASSWORD);
    }

    private Result<UserId> keep(Viewer viewer, Account account, PasswordHash hash) {
        if (!keepPassword.keep(account, hash, viewer.session())) return refused(WRONG_PASSWORD);
        audit.handle(
                viewer,
                AuditEntry.of(Severity.MEDIUM, "changePassword", Thing.of(account.id()))
                        .changedUntold("password", account.password(), hash));
        return ok(account.id());
    }

    /** What others know of the person. */
    static List<String> about(Account account) {
        return List.of(account.email().value(), account.username().value());
    }
}
