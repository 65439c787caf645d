package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.gratitude.FeedReader.TrendMark;
import app.montage.application.gratitude.PostView;
import app.montage.application.gratitude.ShowTrendingPosts;
import app.montage.application.gratitude.TrendingPostView;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.TrendRank;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** What trends, and which posts are viral. */
@Singleton
final class TrendingPostResolvers implements Resolvers {
    private static final Cursors<TrendMark> CURSORS = new Cursors<>(
            "trending posts", it -> it.trend().value() + " " + it.post().value(), TrendingPostResolvers::mark);

    private final ShowTrendingPosts showTrendingPosts;

    TrendingPostResolvers(ShowTrendingPosts showTrendingPosts) {
        this.showTrendingPosts = showTrendingPosts;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("trendingPosts", this::trendingPosts));
        wiring.type("Post", type -> type.dataFetcher("isViral", TrendingPostResolvers::isViral));
        Fields.of("TrendingPostConnection", Connected.class)
                .field("edges", Connections::edges)
                .field(
                        "nodes",
                        it -> it.page()
                                .map(view -> ((TrendingPostView) view).post())
                                .items())
                .field("pageInfo", it -> it)
                .wire(wiring);
        Fields.of("TrendingPostEdge", Connections.Edge.class)
                .field("cursor", Connections.Edge::cursor)
                .field("node", it -> view(it).post())
                .field("trend", it -> view(it).trend())
                .wire(wiring);
    }

    private static TrendingPostView view(Connections.Edge edge) {
        return (TrendingPostView) edge.node();
    }

    private Connected<TrendingPostView> trendingPosts(DataFetchingEnvironment env) {
        return Connections.of(
                showTrendingPosts.handle(viewer(env), Connections.request(env, CURSORS)),
                it -> CURSORS.encode(it.mark()),
                () -> {
                    throw new UnsupportedOperationException("what trends is not counted");
                });
    }

    private static Object isViral(DataFetchingEnvironment env) {
        return FeedLoaders.isViral(env, Objects.requireNonNull(env.<PostView>getSource()));
    }

    private static TrendMark mark(String text) {
        int space = text.indexOf(' ');
        double rank = Double.parseDouble(text.substring(0, space));
        if (!Double.isFinite(rank)) throw new ArithmeticException("no rank");
        return new TrendMark(new TrendRank(rank), new PostId(UUID.fromString(text.substring(space + 1))));
    }
}
