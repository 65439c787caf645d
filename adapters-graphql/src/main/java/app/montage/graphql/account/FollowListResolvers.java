package app.montage.graphql.account;

import static app.montage.graphql.account.UserConnections.owner;

import app.montage.application.account.FollowListReader.Side;
import app.montage.application.account.FollowStatisticsView;
import app.montage.application.account.UserView;
import app.montage.application.shared.PageRequest;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;

/** Who follows a person, whom they follow, and how many these are. */
@Singleton
final class FollowListResolvers implements Resolvers {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "User",
                type -> type.dataFetcher("followers", env -> list(env, Side.FOLLOWERS, FollowStatisticsView::followers))
                        .dataFetcher("following", env -> list(env, Side.FOLLOWING, FollowStatisticsView::following))
                        .dataFetcher("followStatistics", env -> FollowLoaders.statistics(env, owner(env))));
        Connections.wire(wiring, "User");
        Fields.of("FollowStatistics", FollowStatisticsView.class)
                .field("followers", FollowStatisticsView::followers)
                .field("following", FollowStatisticsView::following)
                .field("pendingRequests", FollowStatisticsView::pendingRequests)
                .field("pendingSent", FollowStatisticsView::pendingSent)
                .wire(wiring);
    }

    /** Counted by the batch too, but only where somebody asks how many there are. */
    private static CompletableFuture<Connected<UserView>> list(
            DataFetchingEnvironment env, Side side, ToIntFunction<FollowStatisticsView> count) {
        UserId owner = owner(env);
        Cursors<UUID> cursors = UserConnections.cursors(side.name().toLowerCase(Locale.ROOT), owner);
        PageRequest<UUID> request = Connections.request(env, cursors);
        CompletableFuture<Integer> total = Connections.total(
                env, () -> FollowLoaders.statistics(env, owner).thenApply(count::applyAsInt));
        return FollowLoaders.list(env, owner, side, request)
                .thenCombine(total, (page, all) -> UserConnections.of(page, cursors, () -> all));
    }
}
