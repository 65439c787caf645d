package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Params;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody's feeds have in common, looked up for somebody else a while ago. */
class CommonPostsTest extends EmptyFeeds {
    private static final double OLD = 1;

    private final UserId author = people.somebody();

    CommonPostsTest() {
        super(Duration.ZERO, PERIOD);
    }

    private void lookedUpForSomebodyElse() {
        feeds.candidates(Viewer.of(people.somebody()), NOW);
    }

    private Optional<FeedCandidate> ranked(UserId viewer, PostId post) {
        return feeds.candidates(Viewer.of(viewer), NOW).ranked().stream()
                .filter(it -> it.id().equals(post))
                .findFirst();
    }

    @Test
    void keep_their_ranks_for_a_minute() {
        PostId post = by(author).hoursOld(OLD).in(sql);
        lookedUpForSomebodyElse();
        FeedCandidate first = ranked(self, post).orElseThrow();
        sql.update("UPDATE gratitude.posts SET feed_rank = feed_rank + 5 WHERE id = :id", Params.of("id", post));
        assertThat(ranked(self, post)).contains(first);
        clock.addAndGet(PERIOD.toNanos());
        assertThat(ranked(self, post).orElseThrow().rank().value())
                .isGreaterThan(first.rank().value());
    }

    @Test
    void are_no_longer_for_who_mutes_or_is_blocked_from_then_on() {
        PostId post = by(author).hoursOld(OLD).in(sql);
        UserId blocked = people.somebody();
        lookedUpForSomebodyElse();
        assertThat(ranked(self, post)).isPresent();
        assertThat(ranked(blocked, post)).isPresent();
        people.mute(self, author);
        people.follow(author, blocked, Follow.Status.BLOCKED);
        assertThat(ranked(self, post)).isEmpty();
        assertThat(ranked(blocked, post)).isEmpty();
    }

    @Test
    void are_regarded_as_the_viewer_is_tied_to_their_authors() {
        PostId old = by(author).hoursOld(24 * 15).hearts(90).in(sql);
        UserId fan = people.somebody();
        UserId friend = people.somebody();
        UserId farther = people.somebody();
        people.follow(fan, author, Follow.Status.ACTIVE);
        people.befriend(friend, author);
        people.follow(farther, fan, Follow.Status.ACTIVE);
        lookedUpForSomebodyElse();
        assertThat(closeness(self, old)).isEqualTo(Closeness.NONE);
        assertThat(closeness(fan, old)).isEqualTo(Closeness.FOLLOWED);
        assertThat(closeness(friend, old)).isEqualTo(Closeness.MUTUAL);
        assertThat(closeness(farther, old)).isEqualTo(Closeness.SECOND_DEGREE);
        assertThat(ranked(author, old)).isEmpty();
    }

    private Closeness closeness(UserId viewer, PostId post) {
        FeedCandidate found = ranked(viewer, post).orElseThrow();
        assertThat(found.pool()).isEqualTo(FeedPool.POPULAR);
        return found.regard().closeness();
    }

    @Test
    void know_whom_they_mention_and_to_whom_they_were_shown() {
        PostId post = by(author)
                .saying("Thanks, @" + People.name(self) + "!")
                .hoursOld(OLD)
                .in(sql);
        UserId other = people.somebody();
        lookedUpForSomebodyElse();
        sql.update(
                "INSERT INTO gratitude.feed_impressions (user_id, post_id, shown_at) VALUES (:other, :post, :at)",
                Params.of("other", other).and("post", post).and("at", NOW));
        assertThat(ranked(self, post).orElseThrow().regard())
                .isEqualTo(new FeedRegard(Closeness.NONE, false, true, false));
        assertThat(ranked(other, post).orElseThrow().regard())
                .isEqualTo(new FeedRegard(Closeness.NONE, false, false, true));
    }

    @Test
    void what_was_posted_since_is_among_the_best_for_who_comes_for_the_first_time() {
        lookedUpForSomebodyElse();
        PostId post = by(author).hoursOld(0).in(sql);
        assertThat(ranked(self, post).orElseThrow().pool()).isEqualTo(FeedPool.POPULAR);
    }

    @Test
    void are_public_and_by_people_whom_everybody_sees() {
        UserId shy = people.closed();
        List<PostId> hidden = List.of(
                by(author).seenBy(Visibility.FRIENDS).hoursOld(OLD).hearts(9).in(sql),
                by(shy).hoursOld(OLD).hearts(9).in(sql),
                by(people.deleted()).hoursOld(OLD).hearts(9).in(sql),
                by(people.inactive()).hoursOld(OLD).hearts(9).in(sql));
        lookedUpForSomebodyElse();
        assertThat(hidden).allSatisfy(it -> assertThat(ranked(self, it)).isEmpty());
    }
}
