package app.montage.graphql.account;

import app.montage.application.account.FollowListReader;
import app.montage.application.account.FollowListReader.Side;
import app.montage.application.account.FollowStatisticsView;
import app.montage.application.account.ListedUserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
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

/** Who follows many people, and whom they follow, by the batch: one statement for each way to page. */
@Singleton
final class FollowLoaders implements DataLoaders {
    private static final String LISTS = "followLists";
    private static final String STATISTICS = "followStatistics";

    private final FollowListReader follows;

    FollowLoaders(FollowListReader follows) {
        this.follows = follows;
    }

    private record Way(Side side, PageRequest<UUID> request) {}

    @Override
    public Set<String> fields() {
        return Set.of("followers", "following", "followStatistics");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                LISTS,
                DataLoaderFactory.<Wanted<UserId, Way>, Page<ListedUserView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(Wanted.load(
                                keys, (way, owners) -> follows.pages(viewer, way.side, owners, way.request)))));
        registry.register(
                STATISTICS,
                DataLoaderFactory.<UserId, FollowStatisticsView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(follows.statistics(viewer, ids))));
    }

    static CompletableFuture<Page<ListedUserView>> list(
            DataFetchingEnvironment env, UserId owner, Side side, PageRequest<UUID> request) {
        return Objects.requireNonNull(env.<Wanted<UserId, Way>, Page<ListedUserView>>getDataLoader(LISTS))
                .load(new Wanted<>(owner, new Way(side, request)));
    }

    static CompletableFuture<FollowStatisticsView> statistics(DataFetchingEnvironment env, UserId owner) {
        return Objects.requireNonNull(env.<UserId, FollowStatisticsView>getDataLoader(STATISTICS))
                .load(owner);
    }
}
