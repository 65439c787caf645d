package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.Password;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.time.Instant;

/** Deletes the viewer's account: at once nobody sees anything of theirs any more, and after a while it is erased. */
@UseCase
public final class DeleteAccount {
    public record Input(Password currentPassword) {}

    private final ProvePassword provePassword;
    private final Members members;
    private final LeaveAtOnce leaveAtOnce;
    private final AccountLetters letters;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public DeleteAccount(
            ProvePassword provePassword,
            Members members,
            LeaveAtOnce leaveAtOnce,
            AccountLetters letters,
            RecordAuditEntry audit,
            Transactions transactions) {
        this.provePassword = provePassword;
        this.members = members;
        this.leaveAtOnce = leaveAtOnce;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** When the account will be erased. */
    public Result<Instant> handle(Viewer viewer, Input input) {
        return provePassword
                .ofViewer(viewer, input.currentPassword(), "deleteAccountFailed")
                .then(account -> transactions.call(() -> leave(viewer, account)));
    }

    private Result<Instant> leave(Viewer viewer, Account account) {
        return members.find(account.id())
                .map(member -> member.leave(members.superAdmins()).map(it -> leaving(viewer, account)))
                .orElse(refused(USER_NOT_FOUND));
    }

    private Instant leaving(Viewer viewer, Account account) {
        Instant erasedFrom = leaveAtOnce.leave(account.id());
        letters.deleted(account.email(), erasedFrom);
        audit.handle(
                viewer,
                AuditEntry.of(Severity.HIGH, "deleteAccount", Thing.of(account.id()))
                        .changed("erasedFrom", null, erasedFrom));
        return erasedFrom;
    }
}
