package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes into the feed of somebody who was there a while ago. */
class FeedMemoryTest extends EmptyFeeds {
    private static final double OLD = 1;

    private final UserId friend = people.somebody();
    private final UserId far = people.somebody();

    FeedMemoryTest() {
        super(PERIOD, PERIOD);
    }

    @BeforeEach
    void befriend() {
        people.befriend(self, friend);
        people.follow(friend, far, Follow.Status.ACTIVE);
    }

    private FeedCandidates found() {
        return feeds.candidates(viewer, NOW);
    }

    private FeedCandidate ranked(PostId post) {
        return found().ranked().stream()
                .filter(it -> it.id().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private void heart(PostId post) {
        sql.update(
                "UPDATE gratitude.posts SET hearts_count = 900, feed_rank = feed_rank + 5 WHERE id = :id",
                Params.of("id", post));
    }

    @Test
    void is_the_same_where_nothing_is_new() {
        for (UserId author : List.of(friend, far, self, people.somebody()))
            by(author).hearts(7).hoursOld(OLD / 2).in(sql);
        FeedCandidates first = found();
        assertThat(first.ranked()).hasSize(3);
        assertThat(first.recents()).hasSize(4);
        assertThat(found()).isEqualTo(first);
    }

    @Test
    void keeps_its_ranks_for_a_minute() {
        PostId post = by(friend).hoursOld(OLD).in(sql);
        FeedCandidate first = ranked(post);
        heart(post);
        assertThat(ranked(post)).isEqualTo(first);
        clock.addAndGet(PERIOD.toNanos());
        assertThat(ranked(post).rank().value()).isGreaterThan(first.rank().value());
    }

    @Test
    void has_what_was_posted_since_as_new_and_among_the_best() {
        by(friend).hoursOld(OLD).in(sql);
        assertThat(found().ranked()).hasSize(1);
        PostId near = by(friend).seenBy(Visibility.FRIENDS).hoursOld(0).in(sql);
        PostId farther = by(far).hoursOld(0).in(sql);
        PostId stranger = by(people.somebody()).hoursOld(0).in(sql);
        PostId own = by(self).hoursOld(0).in(sql);
        PostId hidden = by(friend).seenBy(Visibility.PRIVATE).hoursOld(0).in(sql);
        FeedCandidate found = ranked(near);
        assertThat(found.pool()).isEqualTo(FeedPool.FOLLOWED);
        assertThat(found.regard().closeness()).isEqualTo(Closeness.MUTUAL);
        FeedCandidates feed = found();
        assertThat(feed.ranked())
                .filteredOn(it -> !it.pool().equals(FeedPool.FOLLOWED))
                .extracting(FeedCandidate::id, FeedCandidate::pool)
                .containsExactlyInAnyOrder(tuple(farther, FeedPool.SECOND_DEGREE), tuple(stranger, FeedPool.POPULAR));
        assertThat(feed.recents())
                .extracting(FeedCandidate::id)
                .contains(near, farther, stranger, own)
                .doesNotContain(hidden);
        assertThat(feed.recents())
                .filteredOn(it -> it.id().equals(farther))
                .extracting(it -> it.regard().closeness())
                .containsExactly(Closeness.SECOND_DEGREE);
    }

    @Test
    void knows_what_was_shown_since() {
        PostId post = by(far).hoursOld(OLD).in(sql);
        assertThat(ranked(post).regard()).isEqualTo(new FeedRegard(Closeness.SECOND_DEGREE, false, false, false));
        sql.update(
                "INSERT INTO gratitude.feed_impressions (user_id, post_id, shown_at) VALUES (:self, :post, :at)",
                Params.of("self", self).and("post", post).and("at", NOW));
        assertThat(ranked(post).regard()).isEqualTo(new FeedRegard(Closeness.SECOND_DEGREE, false, false, true));
    }

    @Test
    void is_made_anew_when_the_viewer_follows_somebody_else() {
        UserId other = people.somebody();
        PostId post = by(other).hoursOld(OLD).in(sql);
        assertThat(ranked(post).pool()).isEqualTo(FeedPool.POPULAR);
        people.follow(self, other, Follow.Status.ACTIVE);
        assertThat(ranked(post).pool()).isEqualTo(FeedPool.FOLLOWED);
        assertThat(found().recents()).extracting(FeedCandidate::id).containsExactly(post);
    }

    @Test
    void is_made_anew_when_the_viewer_mutes_somebody_or_is_blocked() {
        UserId muted = people.somebody();
        UserId blocking = people.somebody();
        by(muted).hoursOld(OLD).in(sql);
        by(blocking).hoursOld(OLD).in(sql);
        assertThat(found().ranked()).hasSize(2);
        people.mute(self, muted);
        assertThat(found().ranked()).hasSize(1);
        people.follow(self, blocking, Follow.Status.BLOCKED);
        assertThat(found().ranked()).isEmpty();
    }

    @Test
    void is_made_anew_when_the_viewer_both_mutes_and_blocks_somebody() {
        UserId other = people.somebody();
        by(other).hoursOld(OLD).in(sql);
        assertThat(found().ranked()).hasSize(1);
        people.mute(self, other);
        people.follow(other, self, Follow.Status.BLOCKED);
        assertThat(found().ranked()).isEmpty();
    }

    @Test
    void is_made_anew_when_the_viewer_wants_another_share_of_what_is_new() {
        PostId post = by(friend).hoursOld(OLD).in(sql);
        FeedCandidate first = ranked(post);
        heart(post);
        sql.update(
                "INSERT INTO gratitude.feed_preferences (user_id, recent_share, updated_at) VALUES (:self, 50, now())",
                Params.of("self", self));
        assertThat(found().share()).isEqualTo(new RecentShare(50));
        assertThat(ranked(post).rank().value()).isGreaterThan(first.rank().value());
    }

    @Test
    void is_of_one_viewer() {
        PostId post = by(friend).seenBy(Visibility.FRIENDS).hoursOld(OLD).in(sql);
        assertThat(ranked(post).pool()).isEqualTo(FeedPool.FOLLOWED);
        assertThat(feeds.candidates(Viewer.of(new UserId(UUID.randomUUID())), NOW)
                        .ranked())
                .isEmpty();
    }

    @Test
    void is_forgotten_where_it_would_be_too_much() {
        JdbcFeedReader small = new JdbcFeedReader(
                sql, new FeedMemory(PERIOD, 1, clock::get), new CommonPosts(sql, PERIOD, clock::get));
        PostId post = by(friend).hoursOld(OLD).in(sql);
        FeedCandidate first = small.candidates(viewer, NOW).ranked().getFirst();
        heart(post);
        FeedCandidate second = small.candidates(viewer, NOW).ranked().getFirst();
        assertThat(second.rank().value()).isGreaterThan(first.rank().value());
    }
}
