package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.COMMON_PASSWORD;
import static app.montage.domain.account.AccessRefusal.TOKEN_NOT_GOOD;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.Username;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.util.Optional;

/** Lets somebody choose a new password who has got a token for it by mail, and signs them out everywhere. */
@UseCase
public final class ResetPassword {
    public record Input(OpaqueToken token, NewPassword newPassword) {}

    private final Accounts accounts;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final KeepPassword keepPassword;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public ResetPassword(
            Accounts accounts,
            PasswordResets resets,
            Passwords passwords,
            KeepPassword keepPassword,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.passwords = passwords;
        this.keepPassword = keepPassword;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who holds the token may use it, whoever asks. */
    @SuppressWarnings("UnusedVariable") // the viewer
    public Result<Username> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> reset(input));
    }

    private Result<Username> reset(Input input) {
        Optional<Account> account = transactions.call(() -> holder(input));
        if (account.isEmpty()) return refused(TOKEN_NOT_GOOD);
        if (passwords.isCommon(input.newPassword(), ChangePassword.about(account.get())))
            return refused(COMMON_PASSWORD);
        PasswordHash hash = passwords.hash(input.newPassword().typed());
        return transactions.call(() -> holder(input).map(it -> keep(it, hash)).orElse(refused(TOKEN_NOT_GOOD)));
    }

    private Optional<Account> holder(Input input) {
        return resets.find(input.token().hash(), clock.instant()).flatMap(accounts::find);
    }

    private Result<Username> keep(Account account, PasswordHash hash) {
        if (!keepPassword.keep(account, hash, null)) return refused(TOKEN_NOT_GOOD);
        accounts.verified(account.id());
        audit.handle(
                Viewer.of(account.id()),
                AuditEntry.of(Severity.MEDIUM, "resetPassword", Thing.of(account.id()))
                        .changedUntold("password", account.password(), hash));
        return ok(account.username());
    }
}
