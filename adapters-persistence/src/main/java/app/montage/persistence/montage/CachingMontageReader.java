package app.montage.persistence.montage;

import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageEdition;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageSettings;
import app.montage.application.montage.MontageView;
import app.montage.application.montage.ScoreExplanationView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Relation;
import app.montage.domain.moment.Clearance;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of montages from memory where it can. What is remembered is who may look and what there is; that this viewer may
 * see this item is asked anew each time, by the same rule as in the database.
 */
@Singleton
@Primary
final class CachingMontageReader implements MontageReader {
    private final MontageReader database;
    private final MontageCache cache;
    private final CacheLoads loads;
    private final Clock clock;
    private final MontageSettings settings;

    CachingMontageReader(
            @Named("database") MontageReader database,
            MontageCache cache,
            CacheLoads loads,
            Clock clock,
            MontageSettings settings) {
        this.database = database;
        this.cache = cache;
        this.loads = loads;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Optional<MontageView> one(
            Viewer viewer, UserId owner, @Nullable String interest, @Nullable ItemsRequest items) {
        if (!cache.answers()) return database.one(viewer, owner, interest, items);
        CachedMontage.Edition edition = cached(viewer, owner, interest);
        if (edition == null) return Optional.empty();
        if (!edition.holds(items)) return database.one(viewer, owner, interest, items);
        return edition.isFresh(settings.grace()) ? Optional.of(edition.view(items)) : Optional.empty();
    }

    @Override
    public Optional<MontageEdition> edition(Viewer viewer, UserId owner, @Nullable String interest) {
        if (!cache.answers()) return Optional.empty();
        CachedMontage.Edition edition = cached(viewer, owner, interest);
        return edition != null && edition.isFresh() ? Optional.of(edition) : Optional.empty();
    }

    /** The montage as the viewer sees it; null where there is none for them. */
    private CachedMontage.@Nullable Edition cached(Viewer viewer, UserId owner, @Nullable String interest) {
        OwnerFacts facts = cache.owner(owner, () -> loads.facts(owner)).orElse(null);
        if (facts == null) return null;
        Clearance clearance = clearance(viewer, owner, facts);
        if (!facts.opensTo(clearance)) return null;
        CachedMontage montage = cache.montage(
                new MontageCache.Key(owner, interest), facts, () -> loads.montage(facts, owner, interest));
        return montage.edition(clearance, clock.instant());
    }

    private Clearance clearance(Viewer viewer, UserId owner, OwnerFacts facts) {
        UserId person = viewer.user();
        Relation relation = person == null || person.equals(owner)
                ? Relation.NONE
                : cache.relation(person, owner, () -> loads.relation(person, owner));
        return Clearance.of(person, owner, facts.standing(), relation);
    }

    @Override
    public Page<MontageView> ofOwner(
            Viewer viewer, UserId owner, PageRequest<String> page, @Nullable ItemsRequest items) {
        return database.ofOwner(viewer, owner, page, items);
    }

    @Override
    public int countOfOwner(Viewer viewer, UserId owner) {
        return database.countOfOwner(viewer, owner);
    }

    @Override
    public Map<MontageKey, MontageView> many(
            Viewer viewer, Collection<MontageKey> montages, @Nullable ItemsRequest items) {
        return database.many(viewer, montages, items);
    }

    @Override
    public Map<MontageKey, Integer> itemCounts(Viewer viewer, Collection<MontageKey> montages, Set<WidgetType> types) {
        return database.itemCounts(viewer, montages, types);
    }

    @Override
    public List<MontageItemView> items(Viewer viewer, Collection<MontageItemKey> items) {
        return database.items(viewer, items);
    }

    @Override
    public Map<MontageItemKey, ScoreExplanationView> explanations(Viewer viewer, Collection<MontageItemKey> items) {
        return database.explanations(viewer, items);
    }
}
