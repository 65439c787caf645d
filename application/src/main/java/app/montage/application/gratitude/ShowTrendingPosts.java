package app.montage.application.gratitude;

import app.montage.application.gratitude.FeedReader.TrendMark;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells with which public posts much is being done of late (GRA-74, feed.md 9.3). */
@UseCase
public final class ShowTrendingPosts {
    private final FeedReader feeds;
    private final PostReader posts;
    private final FeedWatch watch;
    private final Clock clock;

    public ShowTrendingPosts(FeedReader feeds, PostReader posts, FeedWatch watch, Clock clock) {
        this.feeds = feeds;
        this.posts = posts;
        this.watch = watch;
        this.clock = clock;
    }

    public Page<TrendingPostView> handle(Viewer viewer, PageRequest<TrendMark> request) {
        return watch.watch(FeedWatch.Kind.TRENDING, () -> page(viewer, request));
    }

    private Page<TrendingPostView> page(Viewer viewer, PageRequest<TrendMark> request) {
        Instant now = clock.instant();
        Page<TrendMark> page = Page.of(request, feeds.trending(viewer, request, now));
        Map<PostId, PostView> found =
                posts.many(viewer, page.items().stream().map(TrendMark::post).toList());
        List<TrendMark> shown =
                page.items().stream().filter(it -> found.containsKey(it.post())).toList();
        return new Page<>(shown, page.hasPrevious(), page.hasNext())
                .map(it -> new TrendingPostView(
                        it,
                        Objects.requireNonNull(found.get(it.post())),
                        it.trend().at(now)));
    }
}
