package app.montage.graphql.montage;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageView;
import app.montage.application.montage.ScoreExplanationView;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** Montages and what belongs to them, by the batch: however many are asked for, one statement each. */
@Singleton
final class MontageLoaders implements DataLoaders {
    private static final String MONTAGES = "montages";
    private static final String ITEMS = "montageItems";
    private static final String PAGES = "montageItemPages";
    private static final String COUNTS = "montageItemCounts";
    private static final String EXPLANATIONS = "montageExplanations";

    private final MontageReader montages;

    MontageLoaders(MontageReader montages) {
        this.montages = montages;
    }

    private record PageKey(MontageKey montage, ItemsRequest request) {}

    private record CountKey(MontageKey montage, Set<WidgetType> types) {}

    /** Without {@code items}: a page comes with its montage, as a rule, and then no loader is needed. */
    @Override
    public Set<String> fields() {
        return Set.of(
                "Query.node",
                "Query.nodes",
                "montages",
                "refreshMontage",
                "montageRefreshed",
                "itemCount",
                "totalCount",
                "explanation");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        register(registry, MONTAGES, (Set<MontageKey> keys) -> montages.many(viewer, keys, null));
        register(registry, ITEMS, (Set<MontageItemKey> keys) -> items(viewer, keys));
        register(registry, EXPLANATIONS, (Set<MontageItemKey> keys) -> montages.explanations(viewer, keys));
        register(registry, PAGES, (Set<PageKey> keys) -> pages(viewer, keys));
        register(registry, COUNTS, (Set<CountKey> keys) -> counts(viewer, keys));
    }

    private static <K, V> void register(DataLoaderRegistry registry, String name, Function<Set<K>, Map<K, V>> load) {
        registry.register(
                name,
                DataLoaderFactory.<K, V>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(load.apply(keys))));
    }

    private Map<MontageItemKey, MontageItemView> items(Viewer viewer, Set<MontageItemKey> keys) {
        Map<MontageItemKey, MontageItemView> found = new HashMap<>();
        montages.items(viewer, keys).forEach(it -> found.put(it.id(), it));
        return found;
    }

    private Map<PageKey, MontageItemsView> pages(Viewer viewer, Set<PageKey> keys) {
        Map<PageKey, MontageItemsView> pages = new HashMap<>();
        grouped(keys, PageKey::request, PageKey::montage)
                .forEach((request, some) -> montages.many(viewer, some, request)
                        .values()
                        .forEach(it -> pages.put(new PageKey(it.id(), request), Objects.requireNonNull(it.items()))));
        return pages;
    }

    private Map<CountKey, Integer> counts(Viewer viewer, Set<CountKey> keys) {
        Map<CountKey, Integer> counts = new HashMap<>();
        grouped(keys, CountKey::types, CountKey::montage)
                .forEach((types, some) -> montages.itemCounts(viewer, some, types)
                        .forEach((montage, count) -> counts.put(new CountKey(montage, types), count)));
        return counts;
    }

    private static <K, G> Map<G, Set<MontageKey>> grouped(
            Collection<K> keys, Function<K, G> group, Function<K, MontageKey> montage) {
        Map<G, Set<MontageKey>> groups = new HashMap<>();
        for (K key : keys)
            groups.computeIfAbsent(group.apply(key), it -> new HashSet<>()).add(montage.apply(key));
        return groups;
    }

    static CompletableFuture<@Nullable MontageView> montage(DataFetchingEnvironment env, MontageKey key) {
        return load(env, MONTAGES, key);
    }

    static CompletableFuture<@Nullable MontageItemView> item(DataFetchingEnvironment env, MontageItemKey key) {
        return load(env, ITEMS, key);
    }

    /** A page by the batch; by itself in a document that cannot have a batch of them. */
    CompletableFuture<@Nullable MontageItemsView> page(
            DataFetchingEnvironment env, MontageKey montage, ItemsRequest request) {
        PageKey key = new PageKey(montage, request);
        if (env.getDataLoader(PAGES) != null) return load(env, PAGES, key);
        return CompletableFuture.completedFuture(pages(viewer(env), Set.of(key)).get(key));
    }

    static CompletableFuture<@Nullable Integer> count(
            DataFetchingEnvironment env, MontageKey montage, Set<WidgetType> types) {
        return load(env, COUNTS, new CountKey(montage, types));
    }

    static CompletableFuture<@Nullable ScoreExplanationView> explanation(
            DataFetchingEnvironment env, MontageItemKey item) {
        return load(env, EXPLANATIONS, item);
    }

    private static <K, V> CompletableFuture<@Nullable V> load(DataFetchingEnvironment env, String name, K key) {
        return Objects.requireNonNull(env.<K, @Nullable V>getDataLoader(name), name)
                .load(key);
    }
}
