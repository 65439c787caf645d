package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.application.gratitude.FeedCursor;
import app.montage.application.gratitude.FeedReader.TrendMark;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which posts come into whose feed. */
class JdbcFeedReaderTest extends EmptyFeeds {
    private Optional<FeedCandidate> ranked(PostId post) {
        return feeds.candidates(viewer, NOW).ranked().stream()
                .filter(it -> it.id().equals(post))
                .findFirst();
    }

    private @Nullable FeedPool pool(PostId post) {
        return ranked(post).map(FeedCandidate::pool).orElse(null);
    }

    @Test
    void a_candidate_knows_its_rank_and_who_it_is_from() {
        UserId author = people.somebody();
        PostId post = by(author).hearts(10).shares(2).hoursOld(24).in(sql);
        FeedCandidate found = ranked(post).orElseThrow();
        Instant then = NOW.minus(Duration.ofHours(24));
        assertThat(found.author()).isEqualTo(author);
        assertThat(found.createdAt()).isEqualTo(then);
        assertThat(found.regard()).isEqualTo(FeedRegard.NONE);
        assertThat(found.rank().value())
                .isCloseTo(FeedRank.of(18, then).value(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(feeds.candidates(viewer, NOW).ranked()).hasSize(1);
    }

    @Test
    void those_whom_the_viewer_follows_are_closest() {
        UserId followed = people.somebody();
        UserId friend = people.somebody();
        UserId far = people.somebody();
        UserId fan = people.somebody();
        people.follow(self, followed, Follow.Status.ACTIVE);
        people.befriend(self, friend);
        people.follow(friend, far, Follow.Status.ACTIVE);
        people.follow(fan, self, Follow.Status.ACTIVE);
        assertThat(close(followed)).isEqualTo(FeedPool.FOLLOWED + " " + Closeness.FOLLOWED);
        assertThat(close(friend)).isEqualTo(FeedPool.FOLLOWED + " " + Closeness.MUTUAL);
        assertThat(close(far)).isEqualTo(FeedPool.SECOND_DEGREE + " " + Closeness.SECOND_DEGREE);
        assertThat(close(fan)).isEqualTo(FeedPool.POPULAR + " " + Closeness.NONE);
    }

    private String close(UserId author) {
        FeedCandidate found = ranked(by(author).in(sql)).orElseThrow();
        return found.pool() + " " + found.regard().closeness();
    }

    @Test
    void friends_see_what_is_for_friends_and_nobody_sees_what_is_private() {
        UserId friend = people.somebody();
        UserId followed = people.somebody();
        people.befriend(self, friend);
        people.follow(self, followed, Follow.Status.ACTIVE);
        PostId forFriends = by(friend).seenBy(Visibility.FRIENDS).in(sql);
        List<PostId> hidden = List.of(
                by(friend).seenBy(Visibility.PRIVATE).in(sql),
                by(friend).seenBy(Visibility.SHARED).in(sql),
                by(followed).seenBy(Visibility.FRIENDS).in(sql));
        FeedCandidates found = feeds.candidates(viewer, NOW);
        assertThat(found.ranked()).extracting(FeedCandidate::id).containsExactly(forFriends);
        assertThat(found.recents()).extracting(FeedCandidate::id).containsExactly(forFriends);
        assertThat(hidden).allSatisfy(it -> assertThat(ranked(it)).isEmpty());
    }

    @Test
    void blocked_muted_private_and_gone_people_have_no_posts_in_the_feed() {
        UserId blocked = people.somebody();
        UserId blocking = people.somebody();
        UserId muted = people.somebody();
        people.follow(self, blocking, Follow.Status.BLOCKED);
        people.follow(blocked, self, Follow.Status.BLOCKED);
        people.follow(self, muted, Follow.Status.ACTIVE);
        people.mute(self, muted);
        List<PostId> posts = List.of(
                by(blocked).hearts(9).in(sql),
                by(blocking).hearts(9).in(sql),
                by(muted).hearts(9).in(sql),
                by(people.closed()).hearts(9).in(sql),
                by(people.deleted()).hearts(9).in(sql),
                by(people.inactive()).hearts(9).in(sql));
        assertThat(posts).hasSize(6);
        assertThat(feeds.candidates(viewer, NOW))
                .isEqualTo(new FeedCandidates(List.of(), List.of(), RecentShare.DEFAULT));
        assertThat(feeds.byTime(viewer, PageRequest.first(20))).isEmpty();
        assertThat(feeds.trending(viewer, PageRequest.first(20), NOW)).isEmpty();
    }

    @Test
    void who_is_followed_and_gone_has_no_posts_in_the_feed_and_who_is_far_and_private_neither() {
        UserId deleted = people.somebody();
        UserId inactive = people.somebody();
        UserId friend = people.somebody();
        UserId shy = people.closed();
        for (UserId followed : List.of(deleted, inactive)) people.follow(self, followed, Follow.Status.ACTIVE);
        people.befriend(self, friend);
        people.follow(friend, shy, Follow.Status.ACTIVE);
        for (UserId author : List.of(deleted, inactive, shy))
            by(author).hearts(9).in(sql);
        PostId post = by(friend).hearts(9).in(sql);
        people.changed(deleted, "deleted_at = now()");
        people.changed(inactive, "active = false");
        FeedCandidates found = feeds.candidates(viewer, NOW);
        assertThat(found.ranked()).extracting(FeedCandidate::id).containsExactly(post);
        assertThat(found.recents()).extracting(FeedCandidate::id).containsExactly(post);
    }

    @Test
    void others_are_found_by_the_twenty_whom_the_viewer_followed_last() {
        UserId early = people.somebody();
        UserId late = people.somebody();
        UserId knownByEarly = people.somebody();
        UserId knownByLate = people.somebody();
        people.follow(early, knownByEarly, Follow.Status.ACTIVE);
        people.follow(late, knownByLate, Follow.Status.ACTIVE);
        followed(early, 1);
        followed(late, 2);
        for (int i = 0; i < 19; i++) followed(people.somebody(), 3 + i);
        assertThat(close(knownByLate)).isEqualTo(FeedPool.SECOND_DEGREE + " " + Closeness.SECOND_DEGREE);
        assertThat(close(knownByEarly)).isEqualTo(FeedPool.POPULAR + " " + Closeness.NONE);
    }

    private void followed(UserId other, int number) {
        sql.update(
                "INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)"
                        + " VALUES (:id, :self, :other, 'ACTIVE', now())",
                Params.of("id", new UUID(self.value().getMostSignificantBits(), number))
                        .and("self", self)
                        .and("other", other));
    }

    @Test
    void who_follows_a_private_account_has_its_public_posts_in_the_feed_but_it_does_not_trend() {
        UserId shy = people.closed();
        people.follow(self, shy, Follow.Status.ACTIVE);
        PostId post = by(shy).hearts(9).in(sql);
        assertThat(pool(post)).isEqualTo(FeedPool.FOLLOWED);
        assertThat(recents()).containsExactly(post);
        assertThat(feeds.trending(viewer, PageRequest.first(20), NOW)).isEmpty();
    }

    @Test
    void what_was_deleted_or_hidden_by_moderators_is_in_no_feed() {
        PostId deleted = by(people.somebody()).hearts(9).in(sql);
        PostId hidden = by(people.somebody()).hearts(9).in(sql);
        set(deleted, "deleted_at = now()");
        set(hidden, "hidden_at = now(), hidden_reason = 'Rude'");
        assertThat(feeds.candidates(viewer, NOW).ranked()).isEmpty();
        assertThat(recents()).isEmpty();
        assertThat(feeds.byTime(viewer, PageRequest.first(20))).isEmpty();
        assertThat(feeds.trending(viewer, PageRequest.first(20), NOW)).isEmpty();
    }

    private void set(PostId post, String change) {
        sql.update("UPDATE gratitude.posts SET " + change + " WHERE id = :id", Params.of("id", post));
    }

    @Test
    void who_is_followed_is_forgotten_after_two_weeks_but_not_by_what_is_popular() {
        UserId followed = people.somebody();
        people.follow(self, followed, Follow.Status.ACTIVE);
        PostId old = by(followed).hoursOld(24 * 15).hearts(90).in(sql);
        assertThat(pool(old)).isEqualTo(FeedPool.POPULAR);
        assertThat(ranked(old).orElseThrow().regard().closeness()).isEqualTo(Closeness.FOLLOWED);
    }

    @Test
    void three_deeds_within_thirty_days_make_somebody_closer() {
        UserId twice = people.somebody();
        UserId thrice = people.somebody();
        UserId longAgo = people.somebody();
        for (int i = 0; i < 2; i++) deed("likes", by(twice).in(sql), 1);
        deed("likes", by(thrice).in(sql), 1);
        deed("shares", by(thrice).in(sql), 29);
        PostId post = by(thrice).in(sql);
        sql.update(
                """
                INSERT INTO gratitude.emoji_reactions (id, user_id, post_id, emoji_code, created_at)
                VALUES (:id, :self, :post, 'fire', CAST(:now AS timestamptz))""",
                Params.of("id", UUID.randomUUID())
                        .and("self", self)
                        .and("post", post)
                        .and("now", NOW));
        for (int i = 0; i < 3; i++) deed("likes", by(longAgo).in(sql), 31);
        assertThat(ranked(post).orElseThrow().regard().engages()).isTrue();
        assertThat(ranked(by(twice).in(sql)).orElseThrow().regard().engages()).isFalse();
        assertThat(ranked(by(longAgo).in(sql)).orElseThrow().regard().engages()).isFalse();
    }

    private void deed(String table, PostId post, int daysAgo) {
        sql.update(
                "INSERT INTO gratitude." + table
                        + " (id, user_id, post_id, created_at) VALUES (:id, :self, :post, :at)",
                Params.of("id", UUID.randomUUID())
                        .and("self", self)
                        .and("post", post)
                        .and("at", NOW.minus(Duration.ofDays(daysAgo))));
    }

    @Test
    void being_mentioned_and_having_seen_it_are_told() {
        String name = People.name(self);
        PostId mention = by(people.somebody())
                .saying("Thanks, @" + name.toUpperCase(java.util.Locale.ROOT) + "!")
                .in(sql);
        PostId other = by(people.somebody()).saying("Thanks, @" + name + "s!").in(sql);
        PostId address =
                by(people.somebody()).saying("https://example.org/@" + name).in(sql);
        PostId seen = by(people.somebody()).in(sql);
        PostId longAgo = by(people.somebody()).in(sql);
        shown(seen, NOW.minus(Duration.ofDays(13)));
        shown(longAgo, NOW.minus(Duration.ofDays(15)));
        assertThat(ranked(mention).orElseThrow().regard())
                .isEqualTo(new FeedRegard(Closeness.NONE, false, true, false));
        for (PostId post : List.of(other, address, longAgo))
            assertThat(ranked(post).orElseThrow().regard()).isEqualTo(FeedRegard.NONE);
        assertThat(ranked(seen).orElseThrow().regard()).isEqualTo(new FeedRegard(Closeness.NONE, false, false, true));
    }

    private void shown(PostId post, Instant at) {
        sql.update(
                "INSERT INTO gratitude.feed_impressions (user_id, post_id, shown_at) VALUES (:self, :post, :at)",
                Params.of("self", self).and("post", post).and("at", at));
    }

    @Test
    void what_trends_is_of_the_last_week_and_by_five_people_at_least() {
        PostId trending = by(people.somebody()).hearts(5).in(sql);
        PostId less = by(people.somebody()).hearts(4).in(sql);
        PostId old = by(people.somebody()).hearts(900).hoursOld(24 * 8).in(sql);
        PostId more = by(people.somebody()).hearts(6).in(sql);
        PostId friends =
                by(people.somebody()).hearts(6).seenBy(Visibility.FRIENDS).in(sql);
        assertThat(pool(trending)).isEqualTo(FeedPool.TRENDING);
        assertThat(pool(less)).isEqualTo(FeedPool.POPULAR);
        assertThat(pool(old)).isEqualTo(FeedPool.POPULAR);
        assertThat(pool(friends)).isNull();
        for (Viewer anybody : List.of(viewer, Viewer.anonymous()))
            assertThat(feeds.trending(anybody, PageRequest.first(20), NOW))
                    .extracting(TrendMark::post)
                    .containsExactly(more, trending);
    }

    @Test
    void a_feed_goes_on_by_rank_without_what_was_shown_since() {
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            posts.add(by(people.somebody()).hoursOld(i + 2).in(sql));
        FeedCandidate second = ranked(posts.get(1)).orElseThrow();
        FeedCursor behind = new FeedCursor(UUID.randomUUID(), 1, NOW.minusSeconds(60), second.rank(), second.id());
        shown(posts.get(2), NOW.minusSeconds(90));
        shown(posts.get(3), NOW.minusSeconds(30));
        assertThat(feeds.further(viewer, behind, 20))
                .extracting(it -> it.candidate().id())
                .containsExactly(posts.get(2), posts.get(4));
    }
}
