package app.montage.application.montage;

import app.montage.application.shared.Ids;
import app.montage.domain.account.Interest;
import app.montage.domain.montage.Candidate;
import app.montage.domain.montage.MontageDraft;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.montage.MontageMaker;
import app.montage.domain.montage.MontageRecipe;
import app.montage.domain.montage.OwnerInputs;
import app.montage.domain.montage.OwnerMontages;
import app.montage.domain.montage.ShownDays;
import app.montage.domain.montage.Taxonomy;
import app.montage.domain.montage.WeightedInterest;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to become of some people's montages: which live on, which get a new generation, which go. */
final class RefreshPlan {
    private final MontageSettings settings;
    private final Recipes recipes;
    private final int recipe;
    private final Ids ids;
    private final Instant now;
    private final String trigger;

    private final List<Montages.Kept> kept = new ArrayList<>();
    private final List<NewGeneration> made = new ArrayList<>();
    private final List<MontageKey> superfluous = new ArrayList<>();
    private final Set<UserId> touched = new HashSet<>();

    RefreshPlan(MontageSettings settings, Ids ids, Instant now, String trigger) {
        this.settings = settings;
        this.recipes = Recipes.of(settings);
        this.recipe = recipes.fingerprint();
        this.ids = ids;
        this.now = now;
        this.trigger = trigger;
    }

    /** Lets all montages of an owner live on where nothing that they were made from has changed. */
    boolean keepsAll(MontageOwner owner) {
        boolean complete = owner.montages().size() == 1 + owner.interests().size();
        if (!complete || !owner.montages().stream().allMatch(it -> isAsBefore(owner, it))) return false;
        owner.montages().forEach(it -> keep(owner, it, it.nextChangeAt()));
        return true;
    }

    private boolean isAsBefore(MontageOwner owner, StoredMontage montage) {
        return montage.inputVersion() == owner.inputVersion()
                && montage.recipe() == recipe
                && (montage.nextChangeAt() == null || montage.nextChangeAt().isAfter(now))
                && !isShownSince(owner.lastShown(), montage);
    }

    /** Whether the owner was shown anything on the day of its making, which it cannot know of, or later. */
    private static boolean isShownSince(@Nullable LocalDate last, StoredMontage montage) {
        return last != null && !last.isBefore(ShownDays.day(montage.generatedAt()));
    }

    /**
     * Makes all montages of an owner.
     *
     * @param candidates newest first
     * @param nextChange when time alone changes the candidates, other than by their leaving the window
     */
    void make(MontageOwner owner, List<Candidate> candidates, @Nullable Instant nextChange) {
        Map<@Nullable String, StoredMontage> stored = new HashMap<>();
        owner.montages().forEach(it -> stored.put(it.interest(), it));
        List<WeightedInterest> interests = owner.interests().stream()
                .map(it -> new WeightedInterest(it, 1))
                .toList();
        OwnerInputs inputs = new OwnerInputs(owner.id(), interests, owner.zone(), owner.consent());
        OwnerMontages maker = new MontageMaker(Taxonomy.builtIn()).forOwner(inputs, candidates, now);
        make(owner, maker, recipes.forGeneral(), stored.remove(null), earliest(nextChange, leaving(candidates)));
        for (Interest interest : owner.interests())
            make(owner, maker, recipes.of(interest), stored.remove(interest.value()), nextChange);
        for (StoredMontage rest : stored.values()) superfluous.add(new MontageKey(owner.id(), rest.id()));
        touched.add(owner.id());
    }

    private void make(
            MontageOwner owner,
            OwnerMontages maker,
            MontageRecipe what,
            @Nullable StoredMontage before,
            @Nullable Instant nextChangeAt) {
        if (before != null && before.recipe() == recipe && before.inputDigest().equals(maker.inputDigest(what))) {
            keep(owner, before, nextChangeAt);
            return;
        }
        long start = System.nanoTime();
        MontageDraft draft = maker.make(what);
        StoredMontage next = new StoredMontage(
                before == null ? new MontageId(ids.next()) : before.id(),
                what.interest() == null ? null : what.interest().value(),
                before == null ? 1 : before.generation() + 1,
                now,
                owner.inputVersion(),
                recipe,
                draft.metadata().inputDigest(),
                nextChangeAt);
        UUID[] itemIds = draft.picks().stream().map(it -> ids.next()).toArray(UUID[]::new);
        long nanos = System.nanoTime() - start;
        made.add(new NewGeneration(owner.id(), next, expiresAt(), draft, itemIds, trigger, nanos));
    }

    private void keep(MontageOwner owner, StoredMontage montage, @Nullable Instant nextChangeAt) {
        kept.add(new Montages.Kept(new MontageKey(owner.id(), montage.id()), owner.inputVersion(), nextChangeAt));
        touched.add(owner.id());
    }

    /** When the oldest candidate in the general montage's window leaves it. */
    private @Nullable Instant leaving(List<Candidate> candidates) {
        Duration window = recipes.general().window();
        if (window == null) return null;
        Instant begin = now.minus(window);
        for (Candidate candidate : candidates.reversed())
            if (!candidate.occurredAt().isBefore(begin))
                return candidate.occurredAt().plus(window).plusNanos(1000);
        return null;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }

    Instant expiresAt() {
        return now.plus(settings.life());
    }

    List<Montages.Kept> kept() {
        return kept;
    }

    List<NewGeneration> made() {
        return made;
    }

    List<MontageKey> superfluous() {
        return superfluous;
    }

    /** Whose general montage is made where there was none, and has something to show. */
    List<UserId> firstOnes() {
        return made.stream()
                .filter(it -> it.interest() == null && it.montage().generation() == 1)
                .filter(it -> !it.draft().picks().isEmpty())
                .map(NewGeneration::owner)
                .toList();
    }

    Set<UserId> touched() {
        return touched;
    }

    RefreshSummary summary() {
        return new RefreshSummary(made.size(), kept.size(), superfluous.size(), 0);
    }
}
