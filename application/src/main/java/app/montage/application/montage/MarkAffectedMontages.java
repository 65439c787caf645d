package app.montage.application.montage;

import app.montage.application.account.AccountWatcher;
import app.montage.application.moment.MomentWatcher;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.Interest;
import app.montage.domain.moment.MomentChange;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.montage.InterestFilter;
import app.montage.domain.montage.MontagePreference;
import app.montage.domain.montage.Taxonomy;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps montages in step with what they are made from: marks exactly those that a change can affect (scorer.md 8.8), lets a
 * withdrawn moment or widget vanish from all of them in the transaction that withdraws it, and lets what owners say of
 * widgets follow these.
 */
@UseCase
public final class MarkAffectedMontages implements MomentWatcher, AccountWatcher {
    private final MontageJobs jobs;
    private final Montages montages;
    private final MontagePreferences preferences;
    private final MontageCaches caches;
    private final MontageSettings settings;
    private final Clock clock;

    public MarkAffectedMontages(
            MontageJobs jobs,
            Montages montages,
            MontagePreferences preferences,
            MontageCaches caches,
            MontageSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.montages = montages;
        this.preferences = preferences;
        this.caches = caches;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void changing(MomentChange change) {
        List<Interest> interests = jobs.inputsChange(change.owner());
        if (!change.moves().isNone()) move(change.owner(), change.key(), change.moves());
        montages.setVisibility(change.owner(), change.key(), change.visibility());
        caches.montagesChanged(Set.of(change.owner()));
        mark(change.owner(), affected(change, interests), MontageJobs.Trigger.MOMENT);
    }

    private void move(UserId owner, MomentKey moment, WidgetMoves moves) {
        montages.moveWidgets(owner, moment, moves);
        for (MontagePreference said : preferences.take(owner, moment))
            said.moved(moves).ifPresent(preferences::save);
    }

    @Override
    public void interestsChanged(UserId person, Set<Interest> added, Set<Interest> removed) {
        jobs.inputsChange(person);
        Set<@Nullable String> names = new HashSet<>();
        names.add(null); // the general montage covers the interests, so it changes with them
        added.forEach(it -> names.add(it.value()));
        removed.forEach(it -> names.add(it.value()));
        mark(person, names, MontageJobs.Trigger.INTERESTS);
    }

    @Override
    public void privacyChanged(UserId person) {
        caches.ownerChanged(person);
        markAll(person, MontageJobs.Trigger.PRIVACY);
    }

    /** Anniversaries and days are told by the owner's time zone. */
    @Override
    public void timeZoneChanged(UserId person) {
        markAll(person, MontageJobs.Trigger.TIME_ZONE);
    }

    /** To be called before what the owner says of a widget is written, since it locks them. */
    void preferenceChanging(UserId owner) {
        caches.montagesChanged(Set.of(owner));
        markAll(owner, MontageJobs.Trigger.PREFERENCE);
    }

    private void markAll(UserId owner, MontageJobs.Trigger trigger) {
        List<Interest> interests = jobs.inputsChange(owner);
        List<@Nullable String> all =
                new ArrayList<>(interests.stream().map(Interest::value).toList());
        all.add(null);
        mark(owner, all, trigger);
    }

    /** Who follows or blocks whom decides on who may look, at once, but on nobody's own montages. */
    @Override
    public void relationChanged(UserId one, UserId other) {
        caches.relationChanged(one, other);
    }

    private static List<@Nullable String> affected(MomentChange change, List<Interest> interests) {
        double[] matches =
                new InterestFilter(interests, Taxonomy.builtIn()).match(List.copyOf(change.tags()), change.words());
        List<@Nullable String> affected = new ArrayList<>();
        affected.add(null);
        for (int i = 0; i < matches.length; i++)
            if (matches[i] > 0) affected.add(interests.get(i).value());
        return affected;
    }

    private void mark(UserId owner, Collection<@Nullable String> interests, MontageJobs.Trigger trigger) {
        Instant due = clock.instant().plus(settings.debounce());
        jobs.mark(owner, interests, trigger, due);
    }
}
