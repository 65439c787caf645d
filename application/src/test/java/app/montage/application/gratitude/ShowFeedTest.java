package app.montage.application.gratitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.montage.application.gratitude.FeedPostView.Explanation;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShowFeedTest extends FeedStories {
    @Test
    void the_first_page_freezes_the_order_that_is_paged_through() {
        List<PostId> all = posted(7);
        Page<FeedPostView<FeedCursor>> first = opened(3);
        assertThat(shown(first)).isEqualTo(all.subList(0, 3));
        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.hasNext()).isTrue();
        Collections.reverse(feeds.ranked);
        posted();
        Page<FeedPostView<FeedCursor>> second = behind(first, 3);
        assertThat(shown(second)).isEqualTo(all.subList(3, 6));
        Page<FeedPostView<FeedCursor>> third = behind(second, 3);
        assertThat(shown(third)).isEqualTo(all.subList(6, 7));
        assertThat(third.hasNext()).isFalse();
        assertThat(snapshots.all()).hasSize(1);
    }

    @Test
    void it_is_paged_back_to_where_it_began_and_from_its_end() {
        List<PostId> all = posted(7);
        Page<FeedPostView<FeedCursor>> second = behind(opened(3), 3);
        Page<FeedPostView<FeedCursor>> back = before(second, 3);
        assertThat(shown(back)).isEqualTo(all.subList(0, 3));
        assertThat(back.hasPrevious()).isFalse();
        Page<FeedPostView<FeedCursor>> last = showFeed.handle(ALICE, new PageRequest<>(2, true, null));
        assertThat(shown(last)).isEqualTo(all.subList(5, 7));
        assertThat(last.hasPrevious()).isTrue();
    }

    @Test
    void what_is_not_to_be_seen_any_more_is_passed_over() {
        List<PostId> all = posted(6);
        Page<FeedPostView<FeedCursor>> first = opened(2);
        takenAway(all.get(2));
        takenAway(all.get(4));
        assertThat(shown(behind(first, 2))).containsExactly(all.get(3), all.get(5));
        takenAway(all.get(0));
        assertThat(shown(opened(2))).containsExactly(all.get(1));
    }

    @Test
    void a_place_is_explained_as_it_was_when_the_order_was_made() {
        posted(3);
        Explanation opened = explanation(opened(1));
        assertThat(opened.pool()).isEqualTo(FeedPool.POPULAR);
        assertThat(opened.score().value()).isCloseTo(Math.pow(2, -1 / 24.0), within(1e-12));
        Page<FeedPostView<FeedCursor>> first = opened(1);
        clock.pass(Duration.ofMinutes(20));
        assertThat(explanation(behind(first, 1)).score().value()).isCloseTo(Math.pow(2, -2 / 24.0), within(1e-12));
    }

    private static Explanation explanation(Page<FeedPostView<FeedCursor>> page) {
        return Objects.requireNonNull(page.items().getFirst().explanation());
    }

    @Test
    void a_share_of_the_places_is_for_what_is_new() {
        List<PostId> all = posted(4);
        FeedCandidate last = feeds.ranked.getLast();
        feeds.recents.add(new FeedCandidate(
                last.id(), last.author(), last.createdAt(), last.rank(), FeedPool.RECENT, last.regard()));
        feeds.share = new RecentShare(50);
        assertThat(shown(opened(3))).containsExactly(all.get(0), all.get(3), all.get(1));
    }

    @Test
    void a_feed_whose_time_is_over_goes_on_by_rank_but_not_back() {
        List<PostId> all = posted(5);
        Page<FeedPostView<FeedCursor>> first = opened(2);
        clock.pass(FeedSnapshot.LIFE);
        Page<FeedPostView<FeedCursor>> second = behind(first, 2);
        assertThat(shown(second)).isEqualTo(all.subList(2, 4));
        assertThat(second.items().getLast().cursor().index()).isEqualTo(3);
        assertThat(second.hasNext()).isTrue();
        assertThat(shown(behind(second, 2))).isEqualTo(all.subList(4, 5));
        assertThatThrownBy(() -> before(first, 2)).isInstanceOf(CursorExpiredException.class);
    }

    @Test
    void nobody_pages_through_another_s_feed() {
        posted(3);
        FeedCursor cursor = opened(1).items().getFirst().cursor();
        assertThatThrownBy(() -> showFeed.handle(BOB, new PageRequest<>(1, true, cursor)))
                .isInstanceOf(CursorExpiredException.class);
    }

    @Test
    void what_was_given_is_noted_and_nothing_else() {
        List<PostId> all = posted(3);
        Page<FeedPostView<FeedCursor>> first = opened(1);
        assertThat(impressions.shown(ALICE.id())).containsOnlyKeys(all.get(0));
        behind(first, 1);
        assertThat(impressions.shown(ALICE.id())).containsOnlyKeys(all.get(0), all.get(1));
        assertThat(impressions.shown(BOB.id())).isEmpty();
    }

    @Test
    void where_there_is_nothing_nothing_is_frozen() {
        assertThat(opened(5)).isEqualTo(new Page<>(List.of(), false, false));
        assertThat(snapshots.all()).isEmpty();
    }

    @Test
    void a_frozen_feed_is_bounded() {
        posted(FeedSnapshot.MOST + 3);
        opened(5);
        assertThat(snapshots.all().getFirst().places()).hasSize(FeedSnapshot.MOST);
    }

    @Test
    void its_making_is_seen() {
        posted(4);
        behind(opened(2), 2);
        assertThat(seen.made).containsExactly(FeedWatch.Kind.RANKED, FeedWatch.Kind.RANKED_FURTHER);
        assertThat(seen.found).containsExactly(4);
    }
}
