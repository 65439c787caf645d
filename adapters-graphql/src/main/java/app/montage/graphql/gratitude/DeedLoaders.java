package app.montage.graphql.gratitude;

import app.montage.application.account.ListedUserView;
import app.montage.application.gratitude.DeedReader;
import app.montage.application.gratitude.OwnDeedsView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.shared.Wanted;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** Who did what with posts, by the batch. */
@Singleton
final class DeedLoaders implements DataLoaders {
    private static final String OWN = "ownDeeds";
    private static final String LISTS = "deedLists";
    private static final String COUNTS = "deedCounts";

    private final DeedReader deeds;

    DeedLoaders(DeedReader deeds) {
        this.deeds = deeds;
    }

    private record Way(Deed deed, PageRequest<UUID> request) {}

    @Override
    public Set<String> fields() {
        return Set.of(
                "viewerHasLiked",
                "viewerHasShared",
                "viewerReactions",
                "viewerHasReacted",
                "hearts",
                "reactors",
                "sharers");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                OWN,
                DataLoaderFactory.<PostId, OwnDeedsView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(deeds.own(viewer, ids))));
        registry.register(
                LISTS,
                DataLoaderFactory.<Wanted<PostId, Way>, Page<ListedUserView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(
                                Wanted.load(keys, (way, posts) -> deeds.pages(viewer, way.deed, posts, way.request)))));
        registry.register(
                COUNTS,
                DataLoaderFactory.<Wanted<PostId, Deed>, Integer>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(
                                Wanted.load(keys, (deed, posts) -> deeds.counts(viewer, deed, posts)))));
    }

    static CompletableFuture<OwnDeedsView> own(DataFetchingEnvironment env, PostId post) {
        return Objects.requireNonNull(env.<PostId, OwnDeedsView>getDataLoader(OWN))
                .load(post);
    }

    static CompletableFuture<Page<ListedUserView>> list(
            DataFetchingEnvironment env, PostId post, Deed deed, PageRequest<UUID> request) {
        return Objects.requireNonNull(env.<Wanted<PostId, Way>, Page<ListedUserView>>getDataLoader(LISTS))
                .load(new Wanted<>(post, new Way(deed, request)));
    }

    static CompletableFuture<Integer> count(DataFetchingEnvironment env, PostId post, Deed deed) {
        return Objects.requireNonNull(env.<Wanted<PostId, Deed>, Integer>getDataLoader(COUNTS))
                .load(new Wanted<>(post, deed));
    }
}
