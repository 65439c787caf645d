package app.montage.application.gratitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.montage.application.gratitude.FeedReader.TrendMark;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds that are the same for everybody, but for what they may not see: the newest posts, and what trends. */
class ListedPostsTest extends FeedStories {
    @Test
    void new_posts_are_paged_through_without_an_explanation() {
        List<PostId> all = posted(5);
        Page<FeedPostView<PostReader.Mark>> first = showNewPosts.handle(ALICE, PageRequest.first(2));
        assertThat(shown(first)).isEqualTo(all.subList(0, 2));
        assertThat(first.items()).extracting(FeedPostView::explanation).containsOnlyNulls();
        Page<FeedPostView<PostReader.Mark>> rest =
                showNewPosts.handle(ALICE, request(5, first.items().getLast().cursor()));
        assertThat(shown(rest)).isEqualTo(all.subList(2, 5));
        assertThat(rest.hasNext()).isFalse();
    }

    @Test
    void of_new_posts_it_is_noted_which_were_given_to_whom() {
        List<PostId> all = posted(3);
        showNewPosts.handle(Viewer.anonymous(), PageRequest.first(3));
        showNewPosts.handle(ALICE, PageRequest.first(2));
        assertThat(impressions.shown(ALICE.id())).containsOnlyKeys(all.subList(0, 2));
        assertThat(seen.made).containsExactly(FeedWatch.Kind.CHRONOLOGICAL, FeedWatch.Kind.CHRONOLOGICAL);
    }

    @Test
    void what_is_gone_meanwhile_is_left_out() {
        List<PostId> all = posted(3);
        takenAway(all.get(1));
        Page<FeedPostView<PostReader.Mark>> page = showNewPosts.handle(ALICE, PageRequest.first(3));
        assertThat(shown(page)).containsExactly(all.get(0), all.get(2));
        assertThat(impressions.shown(ALICE.id())).doesNotContainKey(all.get(1));
        assertThat(showTrendingPosts.handle(ALICE, PageRequest.first(3)).items())
                .extracting(it -> it.post().id())
                .containsExactly(all.get(0), all.get(2));
    }

    @Test
    void what_trends_tells_how_much_and_that_it_decays() {
        posted(3);
        double now = showTrendingPosts
                .handle(ALICE, PageRequest.first(1))
                .items()
                .getFirst()
                .trend();
        clock.pass(Duration.ofHours(6));
        Page<TrendingPostView> page = showTrendingPosts.handle(ALICE, PageRequest.first(2));
        assertThat(page.items().getFirst().trend()).isCloseTo(now / 2, within(now * 1e-12));
        TrendMark behind = page.items().getLast().mark();
        assertThat(showTrendingPosts.handle(ALICE, request(2, behind)).items()).hasSize(1);
        assertThat(seen.made).containsOnly(FeedWatch.Kind.TRENDING);
        assertThat(impressions.shown(ALICE.id())).isEmpty();
    }

    @Test
    void after_half_an_hour_frozen_feeds_are_forgotten_and_after_two_weeks_what_was_shown() {
        posted(2);
        opened(2);
        clock.pass(Duration.ofMinutes(29));
        forgetFeeds.handle();
        assertThat(snapshots.all()).hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        forgetFeeds.handle();
        assertThat(snapshots.all()).isEmpty();
        assertThat(impressions.shown(ALICE.id())).hasSize(2);
        clock.pass(Duration.ofDays(14));
        forgetFeeds.handle();
        assertThat(impressions.shown(ALICE.id())).isEmpty();
    }
}
