package app.montage.graphql.gratitude;

import app.montage.application.gratitude.PostReader.Mark;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.PageRequest;
import app.montage.domain.shared.UserId;
import app.montage.graphql.account.UserConnections;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** A person's posts, page by page. */
@Singleton
final class PostListResolvers implements Resolvers {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("posts", PostListResolvers::posts));
        Connections.wire(wiring, "Post");
    }

    private static CompletableFuture<Connected<PostView>> posts(DataFetchingEnvironment env) {
        UserId author = UserConnections.owner(env);
        Cursors<Mark> cursors = cursors(author);
        PageRequest<Mark> request = Connections.request(env, cursors);
        return PostLoaders.list(env, author, request)
                .thenCombine(
                        Connections.total(env, () -> PostLoaders.count(env, author)),
                        (page, total) -> Connections.of(page, it -> cursors.encode(Mark.of(it)), () -> total));
    }

    private static Cursors<Mark> cursors(UserId author) {
        return PostMarks.of("posts of " + author.value());
    }
}
