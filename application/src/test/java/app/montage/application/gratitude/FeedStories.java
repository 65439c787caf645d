package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.aPost;

import app.montage.application.gratitude.FeedReader.TrendMark;
import app.montage.application.notification.MovingClock;
import app.montage.application.shared.CountingIds;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.TrendRank;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stories of feeds begin with: somebody who looks, and nothing posted. */
abstract class FeedStories {
    static final Viewer ALICE = Viewer.of(new UserId(UUID.randomUUID()));
    static final Viewer BOB = Viewer.of(new UserId(UUID.randomUUID()));

    final MovingClock clock = new MovingClock();
    final InMemoryPosts posts = new InMemoryPosts();
    final GivenFeeds feeds = new GivenFeeds();
    final InMemoryFeedSnapshots snapshots =
            new InMemoryFeedSnapshots((viewer, post) -> posts.one(viewer, post).isPresent());
    final InMemoryFeedImpressions impressions = new InMemoryFeedImpressions();
    final SeenMaking seen = new SeenMaking();

    final ShowFeed showFeed = new ShowFeed(feeds, snapshots, impressions, posts, seen, clock, new CountingIds());
    final ShowNewPosts showNewPosts = new ShowNewPosts(feeds, impressions, posts, seen, clock);
    final ShowTrendingPosts showTrendingPosts = new ShowTrendingPosts(feeds, posts, seen, clock);
    final ForgetFeeds forgetFeeds = new ForgetFeeds(snapshots, impressions, clock);

    /** A stranger's, which stands behind all that were posted before it. */
    PostId posted() {
        int before = feeds.ranked.size();
        Instant at = clock.instant().minus(Duration.ofHours(1L + before));
        Post post = aPost().saying("post " + before).at(at).build();
        posts.add(post);
        feeds.ranked.add(
                new FeedCandidate(post.id(), post.author(), at, FeedRank.of(0, at), FeedPool.POPULAR, FeedRegard.NONE));
        feeds.byTime.add(new PostReader.Mark(at, post.id()));
        feeds.trending.add(new TrendMark(new TrendRank(-before), post.id()));
        return post.id();
    }

    List<PostId> posted(int count) {
        return IntStream.range(0, count).mapToObj(it -> posted()).toList();
    }

    void takenAway(PostId post) {
        posts.delete(post, clock.instant());
    }

    Page<FeedPostView<FeedCursor>> opened(int size) {
        return showFeed.handle(ALICE, PageRequest.first(size));
    }

    Page<FeedPostView<FeedCursor>> behind(Page<FeedPostView<FeedCursor>> page, int size) {
        return showFeed.handle(
                ALICE, new PageRequest<>(size, false, page.items().getLast().cursor()));
    }

    Page<FeedPostView<FeedCursor>> before(Page<FeedPostView<FeedCursor>> page, int size) {
        return showFeed.handle(
                ALICE, new PageRequest<>(size, true, page.items().getFirst().cursor()));
    }

    static List<PostId> shown(Page<? extends FeedPostView<?>> page) {
        return page.items().stream().map(it -> it.post().id()).toList();
    }

    static <C> PageRequest<C> request(int size, @Nullable C cursor) {
        return new PageRequest<>(size, false, cursor);
    }
}
