package app.montage.graphql.gratitude;

import app.montage.application.account.UserView;
import app.montage.application.gratitude.CommentView;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.PageRequest;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.account.UserLoaders;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What was said of posts, and what was replied. */
@Singleton
final class CommentResolvers implements Resolvers, NodeResolver {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("Post", PostView.class)
                .field("commentsCount", it -> it.tally().comments())
                .fetch("comments", CommentResolvers::onPost)
                .wire(wiring);
        Fields.of("Comment", CommentView.class)
                .field("id", it -> GlobalIds.encode(type(), it.id().value()))
                .fetch("author", CommentResolvers::author)
                .fetch("post", env -> PostLoaders.post(env, of(env).post()))
                .fetch("parent", CommentResolvers::parent)
                .field("content", CommentView::content)
                .fetch("mentions", env -> MentionResolvers.in(env, of(env).content()))
                .field("isDeleted", CommentView::isDeleted)
                .field("depth", CommentView::depth)
                .field("repliesCount", CommentView::repliesCount)
                .fetch("replies", CommentResolvers::replies)
                .field("createdAt", CommentView::createdAt)
                .field("updatedAt", CommentView::updatedAt)
                .wire(wiring);
        Connections.wire(wiring, type());
    }

    private static CommentView of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<CommentView>getSource());
    }

    private static @Nullable CompletableFuture<@Nullable UserView> author(DataFetchingEnvironment env) {
        CommentView comment = of(env);
        return comment.author() == null ? null : UserLoaders.user(env, comment.author());
    }

    private static @Nullable CompletableFuture<@Nullable CommentView> parent(DataFetchingEnvironment env) {
        CommentView comment = of(env);
        return comment.parent() == null ? null : CommentLoaders.comment(env, comment.parent());
    }

    private static CompletableFuture<Connected<CommentView>> onPost(DataFetchingEnvironment env) {
        PostId post = PostResolvers.of(env).id();
        Cursors<CommentId> cursors = cursors("comments on " + post.value());
        PageRequest<CommentId> request = Connections.request(env, cursors);
        return CommentLoaders.onPost(env, post, request)
                .thenCombine(
                        Connections.total(env, () -> CommentLoaders.countOnPost(env, post)),
                        (page, total) -> Connections.of(page, it -> cursors.encode(it.id()), () -> total));
    }

    private static CompletableFuture<Connected<CommentView>> replies(DataFetchingEnvironment env) {
        CommentId comment = of(env).id();
        Cursors<CommentId> cursors = cursors("replies to " + comment.value());
        PageRequest<CommentId> request = Connections.request(env, cursors);
        return CommentLoaders.replies(env, comment, request)
                .thenCombine(
                        Connections.total(env, () -> CommentLoaders.countReplies(env, comment)),
                        (page, total) -> Connections.of(page, it -> cursors.encode(it.id()), () -> total));
    }

    private static Cursors<CommentId> cursors(String list) {
        return new Cursors<>(list, it -> it.value().toString(), text -> new CommentId(UUID.fromString(text)));
    }

    @Override
    public String type() {
        return "Comment";
    }

    @Override
    public Class<?> view() {
        return CommentView.class;
    }

    @Override
    public CompletableFuture<@Nullable CommentView> load(DataFetchingEnvironment env, List<UUID> key) {
        return CommentLoaders.comment(env, new CommentId(key.getFirst()));
    }
}
