package app.montage.graphql.account;

import app.montage.application.account.FollowListReader;
import app.montage.application.account.FollowListReader.Side;
import app.montage.application.account.FollowStatisticsView;
import app.montage.application.account.ListedUserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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

    private record Wanted(Side side, PageRequest<UUID> request) {}

    private record Key(UserId owner, Wanted wanted) {}

    @Override
    public Set<String> fields() {
        return Set.of("followers", "following", "followStatistics");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                LISTS,
                DataLoaderFactory.<Key, Page<ListedUserView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(lists(viewer, keys))));
        registry.register(
                STATISTICS,
                DataLoaderFactory.<UserId, FollowStatisticsView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(follows.statistics(viewer, ids))));
    }

    private Map<Key, Page<ListedUserView>> lists(Viewer viewer, Set<Key> keys) {
        Map<Wanted, List<UserId>> owners = keys.stream()
                .collect(Collectors.groupingBy(Key::wanted, Collectors.mapping(Key::owner, Collectors.toList())));
        Map<Key, Page<ListedUserView>> lists = new HashMap<>();
        owners.forEach((wanted, some) -> follows.pages(viewer, wanted.side, some, wanted.request)
                .forEach((owner, page) -> lists.put(new Key(owner, wanted), page)));
        return lists;
    }

    static CompletableFuture<Page<ListedUserView>> list(
            DataFetchingEnvironment env, UserId owner, Side side, PageRequest<UUID> request) {
        return Objects.requireNonNull(env.<Key, Page<ListedUserView>>getDataLoader(LISTS))
                .load(new Key(owner, new Wanted(side, request)));
    }

    static CompletableFuture<FollowStatisticsView> statistics(DataFetchingEnvironment env, UserId owner) {
        return Objects.requireNonNull(env.<UserId, FollowStatisticsView>getDataLoader(STATISTICS))
                .load(owner);
    }
}
