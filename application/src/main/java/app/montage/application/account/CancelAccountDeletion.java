package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.ACCOUNT_NOT_DELETED;
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
import app.montage.domain.account.Username;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.util.Collection;

/** Gives somebody back the account that they have deleted, as it was, before it is erased; then they sign in. */
@UseCase
public final class CancelAccountDeletion {
    public record Input(Login login, Password password) {}

    private final ProvePassword provePassword;
    private final Leavers leavers;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public CancelAccountDeletion(
            ProvePassword provePassword,
            Leavers leavers,
            Collection<AccountWatcher> watchers,
            RecordAuditEntry audit,
            Transactions transactions) {
        this.provePassword = provePassword;
        this.leavers = leavers;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Who has left cannot sign in first. */
    public Result<Username> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> cancel(viewer, input));
    }

    private Result<Username> cancel(Viewer viewer, Input input) {
        return provePassword
                .ofAnybody(viewer, input.login(), input.password(), "cancelAccountDeletionFailed")
                .then(account ->
                        account.isDeleted() ? transactions.call(() -> stay(account)) : refused(ACCOUNT_NOT_DELETED));
    }

    private Result<Username> stay(Account account) {
        if (!leavers.stay(account.id())) return refused(SIGN_IN_FAILED); // erasing has begun meanwhile
        watchers.forEach(it -> it.privacyChanged(account.id()));
        audit.handle(
                Viewer.of(account.id()), AuditEntry.of(Severity.HIGH, "cancelAccountDeletion", Thing.of(account.id())));
        return ok(account.username());
    }
}
