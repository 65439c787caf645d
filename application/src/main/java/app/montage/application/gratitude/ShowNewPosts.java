package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns the pages of everybody's posts by their time: the chronological feed. */
@UseCase
public final class ShowNewPosts {
    private final FeedReader feeds;
    private final FeedImpressions impressions;
    private final PostReader posts;
    private final FeedWatch watch;
    private final Clock clock;

    public ShowNewPosts(FeedReader feeds, FeedImpressions impressions, PostReader posts, FeedWatch watch, Clock clock) {
        this.feeds = feeds;
        this.impressions = impressions;
        this.posts = posts;
        this.watch = watch;
        this.clock = clock;
    }

    public Page<FeedPostView<PostReader.Mark>> handle(Viewer viewer, PageRequest<PostReader.Mark> request) {
        return watch.watch(FeedWatch.Kind.CHRONOLOGICAL, () -> page(viewer, request));
    }

    private Page<FeedPostView<PostReader.Mark>> page(Viewer viewer, PageRequest<PostReader.Mark> request) {
        Page<PostReader.Mark> page = Page.of(request, feeds.byTime(viewer, request));
        Map<PostId, PostView> found = posts.many(
                viewer, page.items().stream().map(PostReader.Mark::id).toList());
        List<PostReader.Mark> shown =
                page.items().stream().filter(it -> found.containsKey(it.id())).toList();
        if (!viewer.isAnonymous())
            impressions.note(
                    viewer.id(), shown.stream().map(PostReader.Mark::id).toList(), clock.instant());
        return new Page<>(shown, page.hasPrevious(), page.hasNext())
                .map(it -> new FeedPostView<>(it, Objects.requireNonNull(found.get(it.id())), null));
    }
}
