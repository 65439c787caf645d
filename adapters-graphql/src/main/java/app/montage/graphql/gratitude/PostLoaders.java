package app.montage.graphql.gratitude;

import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.PostReader.Mark;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
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

/** Posts, and lists of them, by the batch. */
@Singleton
public final class PostLoaders implements DataLoaders {
    private static final String POSTS = "posts";
    private static final String LISTS = "postLists";
    private static final String COUNTS = "postCounts";

    private final PostReader posts;

    PostLoaders(PostReader posts) {
        this.posts = posts;
    }

    @Override
    public Set<String> fields() {
        return Set.of("Query.node", "Query.nodes", "source", "post", "posts");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                POSTS,
                DataLoaderFactory.<PostId, PostView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(posts.many(viewer, ids))));
        registry.register(
                LISTS,
                DataLoaderFactory.<Wanted<UserId, PageRequest<Mark>>, Page<PostView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(
                                Wanted.load(keys, (request, authors) -> posts.pages(viewer, authors, request)))));
        registry.register(
                COUNTS,
                DataLoaderFactory.<UserId, Integer>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(posts.counts(viewer, ids))));
    }

    /** The post, or null where it is not there for the viewer. */
    public static CompletableFuture<@Nullable PostView> post(DataFetchingEnvironment env, PostId id) {
        return Objects.requireNonNull(env.<PostId, @Nullable PostView>getDataLoader(POSTS))
                .load(id);
    }

    static CompletableFuture<Page<PostView>> list(
            DataFetchingEnvironment env, UserId author, PageRequest<Mark> request) {
        return Objects.requireNonNull(env.<Wanted<UserId, PageRequest<Mark>>, Page<PostView>>getDataLoader(LISTS))
                .load(new Wanted<>(author, request));
    }

    static CompletableFuture<Integer> count(DataFetchingEnvironment env, UserId author) {
        return Objects.requireNonNull(env.<UserId, Integer>getDataLoader(COUNTS))
                .load(author);
    }
}
