package app.montage.graphql.gratitude;

import app.montage.application.gratitude.CommentReader;
import app.montage.application.gratitude.CommentView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.shared.Wanted;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** Comments, and lists of them, by the batch. */
@Singleton
final class CommentLoaders implements DataLoaders {
    private static final String COMMENTS = "comments";
    private static final String ON_POSTS = "commentsOnPosts";
    private static final String REPLIES = "replies";
    private static final String COUNT_ON_POSTS = "countCommentsOnPosts";
    private static final String COUNT_REPLIES = "countReplies";

    private final CommentReader comments;

    CommentLoaders(CommentReader comments) {
        this.comments = comments;
    }

    @Override
    public Set<String> fields() {
        return Set.of("Query.node", "Query.nodes", "parent", "comments", "replies");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                COMMENTS,
                DataLoaderFactory.<CommentId, CommentView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(comments.many(viewer, ids))));
        registry.register(
                ON_POSTS,
                DataLoaderFactory.<Wanted<PostId, PageRequest<CommentId>>, Page<CommentView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(
                                Wanted.load(keys, (request, posts) -> comments.onPosts(viewer, posts, request)))));
        registry.register(
                REPLIES,
                DataLoaderFactory.<Wanted<CommentId, PageRequest<CommentId>>, Page<CommentView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(
                                Wanted.load(keys, (request, some) -> comments.replies(viewer, some, request)))));
        registry.register(
                COUNT_ON_POSTS,
                DataLoaderFactory.<PostId, Integer>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(comments.countOnPosts(viewer, ids))));
        registry.register(
                COUNT_REPLIES,
                DataLoaderFactory.<CommentId, Integer>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(comments.countReplies(viewer, ids))));
    }

    /** The comment, or null where it is not there for the viewer. */
    static CompletableFuture<@Nullable CommentView> comment(DataFetchingEnvironment env, CommentId id) {
        return Objects.requireNonNull(env.<CommentId, @Nullable CommentView>getDataLoader(COMMENTS))
                .load(id);
    }

    static CompletableFuture<Page<CommentView>> onPost(
            DataFetchingEnvironment env, PostId post, PageRequest<CommentId> request) {
        return Objects.requireNonNull(
                        env.<Wanted<PostId, PageRequest<CommentId>>, Page<CommentView>>getDataLoader(ON_POSTS))
                .load(new Wanted<>(post, request));
    }

    static CompletableFuture<Page<CommentView>> replies(
            DataFetchingEnvironment env, CommentId comment, PageRequest<CommentId> request) {
        return Objects.requireNonNull(
                        env.<Wanted<CommentId, PageRequest<CommentId>>, Page<CommentView>>getDataLoader(REPLIES))
                .load(new Wanted<>(comment, request));
    }

    static CompletableFuture<Integer> countOnPost(DataFetchingEnvironment env, PostId post) {
        return Objects.requireNonNull(env.<PostId, Integer>getDataLoader(COUNT_ON_POSTS))
                .load(post);
    }

    static CompletableFuture<Integer> countReplies(DataFetchingEnvironment env, CommentId comment) {
        return Objects.requireNonNull(env.<CommentId, Integer>getDataLoader(COUNT_REPLIES))
                .load(comment);
    }
}
