package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Privacy;
import app.montage.domain.account.User;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes how much of themselves the viewer shows; what the input leaves out stays. */
@UseCase
public final class UpdatePrivacy {
    public record Input(
            @Nullable Boolean isPrivate,
            @Nullable MontageAudience montageAudience,
            @Nullable Set<ConsentKind> montageConsent) {
        private Privacy over(Privacy old) {
            return new Privacy(
                    isPrivate == null ? old.isPrivate() : isPrivate,
                    montageAudience == null ? old.montageAudience() : montageAudience,
                    montageConsent == null ? old.montageConsent() : montageConsent);
        }
    }

    private final Users users;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public UpdatePrivacy(
            Users users, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.users = users;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> users.find(viewer.id())
                .map(user -> change(viewer, user, input.over(user.privacy())))
                .orElse(refused(USER_NOT_FOUND)));
    }

    private Result<UserId> change(Viewer viewer, User user, Privacy privacy) {
        if (privacy.equals(user.privacy())) return ok(user.id());
        users.save(user.with(privacy));
        watchers.forEach(watcher -> watcher.privacyChanged(user.id()));
        audit.handle(viewer, entry(user, privacy));
        return ok(user.id());
    }

    private static AuditEntry entry(User user, Privacy privacy) {
        Privacy old = user.privacy();
        return AuditEntry.of(Severity.MEDIUM, "updatePrivacy", Thing.of(user.id()))
                .changed("isPrivate", old.isPrivate(), privacy.isPrivate())
                .changed("montageAudience", old.montageAudience(), privacy.montageAudience())
                .changed("montageConsent", old.montageConsent(), privacy.montageConsent());
    }
}
