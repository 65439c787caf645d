package app.montage.application.montage;

import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.Ids;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.montage.Candidate;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Makes the montages of some people as they should be now, in the caller's transaction: those whose inputs are the same
 * only live on, the others get a new generation, those of interests that their owner gave up go (MON-41 to MON-45).
 */
@UseCase
public final class RefreshMontages {
    /** How many people's candidates are in memory together: there may be thousands each. */
    private static final int AT_ONCE = 10;

    private final Montages montages;
    private final MontageCaches caches;
    private final MontageSettings settings;
    private final Clock clock;
    private final Ids ids;
    private final NotifyUser notifyUser;

    public RefreshMontages(
            Montages montages,
            MontageCaches caches,
            MontageSettings settings,
            Clock clock,
            Ids ids,
            NotifyUser notifyUser) {
        this.montages = montages;
        this.caches = caches;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.notifyUser = notifyUser;
    }

    public RefreshSummary handle(Collection<UserId> people, String trigger) {
        Instant now = clock.instant();
        RefreshPlan plan = new RefreshPlan(settings, ids, now, trigger);
        List<MontageOwner> changed = new ArrayList<>();
        montages.lock(people);
        for (MontageOwner owner : montages.owners(people, now)) if (!plan.keepsAll(owner)) changed.add(owner);
        for (int from = 0; from < changed.size(); from += AT_ONCE)
            makeAnew(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)), plan, now);
        keep(plan);
        return plan.summary();
    }

    private void makeAnew(List<MontageOwner> changed, RefreshPlan plan, Instant now) {
        List<UserId> owners = changed.stream().map(MontageOwner::id).toList();
        Map<UserId, List<Candidate>> candidates = montages.candidates(owners, now);
        Map<UserId, Instant> next = montages.nextChanges(owners, now);
        for (MontageOwner owner : changed)
            plan.make(owner, candidates.getOrDefault(owner.id(), List.of()), next.get(owner.id()));
    }

    private void keep(RefreshPlan plan) {
        if (!plan.kept().isEmpty()) montages.extend(plan.kept(), plan.expiresAt());
        if (!plan.made().isEmpty()) montages.show(plan.made());
        if (!plan.superfluous().isEmpty()) montages.remove(plan.superfluous());
        if (!plan.touched().isEmpty()) caches.montagesChanged(plan.touched());
        notifyUser.handle(
                Viewer.anonymous(),
                plan.firstOnes().stream().map(Notice::montageRefreshed).toList());
    }
}
