package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Interest;
import app.montage.domain.account.InterestList;
import app.montage.domain.account.User;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Changes what the viewer cares for, and so which montages they have. */
@UseCase
public final class UpdateInterests {
    public record Input(InterestList interests) {}

    private final Users users;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public UpdateInterests(
            Users users, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.users = users;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> users.find(viewer.id())
                .map(user -> change(viewer, user, input.interests()))
                .orElse(refused(USER_NOT_FOUND)));
    }

    private Result<UserId> change(Viewer viewer, User user, InterestList interests) {
        users.save(user.with(interests));
        Set<Interest> added = but(interests, user.interests());
        Set<Interest> removed = but(user.interests(), interests);
        if (!added.isEmpty() || !removed.isEmpty())
            watchers.forEach(watcher -> watcher.interestsChanged(user.id(), added, removed));
        AuditEntry entry = AuditEntry.of(Severity.LOW, "updateInterests", Thing.of(user.id()))
                .changedUntold("interests", user.interests(), interests);
        if (!entry.isEmpty()) audit.handle(viewer, entry);
        return ok(user.id());
    }

    private static Set<Interest> but(InterestList all, InterestList without) {
        Set<Interest> rest = new LinkedHashSet<>(all.values());
        rest.removeAll(Set.copyOf(without.values()));
        return rest;
    }
}
