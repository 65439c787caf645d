package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.gratitude.FeedCursor;
import app.montage.application.gratitude.FeedPostView;
import app.montage.application.gratitude.FeedPostView.Explanation;
import app.montage.application.gratitude.PostReader.Mark;
import app.montage.application.gratitude.ShowFeed;
import app.montage.application.gratitude.ShowNewPosts;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;

/** Feeds: their pages, and why each post stands where it stands. */
@Singleton
final class FeedResolvers implements Resolvers {
    private static final Cursors<Mark> BY_TIME = PostMarks.of("posts by time");

    private final ShowFeed showFeed;
    private final ShowNewPosts showNewPosts;
    private final FeedCursors cursors;

    FeedResolvers(ShowFeed showFeed, ShowNewPosts showNewPosts, FeedCursors cursors) {
        this.showFeed = showFeed;
        this.showNewPosts = showNewPosts;
        this.cursors = cursors;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("feed", this::feed));
        Fields.of("FeedConnection", Connected.class)
                .field("edges", Connections::edges)
                .field(
                        "nodes",
                        it -> it.page()
                                .map(view -> ((FeedPostView<?>) view).post())
                                .items())
                .field("pageInfo", it -> it)
                .wire(wiring);
        Fields.of("FeedEdge", Connections.Edge.class)
                .field("cursor", Connections.Edge::cursor)
                .field("node", it -> view(it).post())
                .field("explanation", it -> view(it).explanation())
                .wire(wiring);
        Fields.of("FeedExplanation", Explanation.class)
                .field("pool", Explanation::pool)
                .field("score", it -> it.score().value())
                .field("factors", it -> it.score().factors().entrySet())
                .wire(wiring);
        Fields.of("FeedFactor", Map.Entry.class)
                .field("name", Map.Entry::getKey)
                .field("value", Map.Entry::getValue)
                .wire(wiring);
    }

    private static FeedPostView<?> view(Connections.Edge edge) {
        return (FeedPostView<?>) edge.node();
    }

    /** Nothing is ranked for somebody who has not said who they are. */
    private Object feed(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        boolean ranked = Arguments.<String>required(env, "kind").equals("RANKED");
        return ranked && !viewer.isAnonymous() ? ranked(env, viewer) : byTime(env, viewer);
    }

    private Connected<FeedPostView<FeedCursor>> ranked(DataFetchingEnvironment env, Viewer viewer) {
        UserId owner = viewer.id();
        PageRequest<FeedCursor> request =
                Connections.request(env.getArguments(), (argument, cursor) -> cursors.read(owner, argument, cursor));
        return Connections.of(
                showFeed.handle(viewer, request), it -> cursors.write(owner, it.cursor()), FeedResolvers::uncounted);
    }

    private Connected<FeedPostView<Mark>> byTime(DataFetchingEnvironment env, Viewer viewer) {
        return Connections.of(
                showNewPosts.handle(viewer, Connections.request(env, BY_TIME)),
                it -> BY_TIME.encode(it.cursor()),
                FeedResolvers::uncounted);
    }

    private static int uncounted() {
        throw new UnsupportedOperationException("feeds are not counted");
    }
}
