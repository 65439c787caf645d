package app.montage.graphql.gratitude;

import app.montage.application.gratitude.FeedReader;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.ViralRule;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** Which of many posts are viral, by the batch; those that too few have shared are not even looked at. */
@Singleton
final class FeedLoaders implements DataLoaders {
    private static final String VIRAL = "viralPosts";

    private final FeedReader feeds;
    private final Clock clock;

    FeedLoaders(FeedReader feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public Set<String> fields() {
        return Set.of("isViral");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                VIRAL,
                DataLoaderFactory.<PostId, Boolean>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(viral(viewer, ids))));
    }

    private Map<PostId, Boolean> viral(Viewer viewer, Set<PostId> posts) {
        Set<PostId> viral = feeds.viral(viewer, posts, clock.instant());
        return posts.stream().collect(Collectors.toMap(Function.identity(), viral::contains));
    }

    static CompletableFuture<Boolean> isViral(DataFetchingEnvironment env, PostView post) {
        if (post.tally().shares() < ViralRule.SHARES) return CompletableFuture.completedFuture(false);
        return Objects.requireNonNull(env.<PostId, Boolean>getDataLoader(VIRAL)).load(post.id());
    }
}
