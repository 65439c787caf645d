package app.montage.graphql.montage;

import app.montage.application.montage.MontagePreferenceReader;
import app.montage.application.montage.MontagePreferenceView;
import app.montage.application.shared.Viewer;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.montage.Preference;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** What the viewer says of widgets, by the batch. */
@Singleton
final class MontagePreferenceLoaders implements DataLoaders {
    private static final String PREFERENCES = "montagePreferences";
    private static final String OF_ITEMS = "montageItemPreferences";

    private final MontagePreferenceReader preferences;

    MontagePreferenceLoaders(MontagePreferenceReader preferences) {
        this.preferences = preferences;
    }

    @Override
    public Set<String> fields() {
        return Set.of("Query.node", "Query.nodes", "preference");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                PREFERENCES,
                DataLoaderFactory.<MontagePreferenceId, MontagePreferenceView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(preferences.many(viewer, ids))));
        registry.register(
                OF_ITEMS,
                DataLoaderFactory.<MontageItemKey, Preference>newMappedDataLoader(
                        items -> CompletableFuture.completedFuture(preferences.ofItems(viewer, items))));
    }

    /** The preference, or null where the viewer has none of this id. */
    static CompletableFuture<@Nullable MontagePreferenceView> preference(
            DataFetchingEnvironment env, MontagePreferenceId id) {
        return Objects.requireNonNull(
                        env.<MontagePreferenceId, @Nullable MontagePreferenceView>getDataLoader(PREFERENCES))
                .load(id);
    }

    /** What the viewer says of what the item shows, if anything. */
    static CompletableFuture<@Nullable Preference> ofItem(DataFetchingEnvironment env, MontageItemKey item) {
        return Objects.requireNonNull(env.<MontageItemKey, @Nullable Preference>getDataLoader(OF_ITEMS))
                .load(item);
    }
}
