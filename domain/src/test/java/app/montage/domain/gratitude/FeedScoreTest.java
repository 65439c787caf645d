package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.AFeedCandidate.NOW;
import static app.montage.domain.gratitude.AFeedCandidate.aPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.assertj.core.data.Offset;

/** What a post is worth: the golden table of feed.md 9.1, and that time does not change the order. */
class FeedScoreTest {
    private static final Offset<Double> DIGITS = within(0.000_06);

    private static FeedScore score(FeedCandidate post, Instant now) {
        return FeedScore.of(post.rank(), post.createdAt(), post.regard(), 0, now);
    }

    private static void row(FeedCandidate post, double rank, double score) {
        assertThat(post.rank().value() - FeedClock.days(NOW)).isCloseTo(rank, DIGITS);
        assertThat(score(post, NOW).value()).isCloseTo(score, DIGITS);
        assertThat(Log2.power(post.weight() - FeedClock.days(NOW))).isCloseTo(score, DIGITS);
    }

    @Example
    void ranks_and_scores_are_those_of_the_table() {
        row(aPost(1).age(Duration.ofHours(48)).engagement(300, 120, 40).build(), 2.6621, 6.3295);
        row(
                aPost(2).age(Duration.ofHours(24))
                        .engagement(10, 4, 2)
                        .close(Closeness.FOLLOWED)
                        .build(),
                1.3219,
                5);
        row(
                aPost(3).age(Duration.ofHours(6))
                        .engagement(3, 1, 0)
                        .close(Closeness.MUTUAL)
                        .build(),
                0.9797,
                4.9302);
        row(
                aPost(4).age(Duration.ofHours(12))
                        .engagement(5, 2, 1)
                        .close(Closeness.SECOND_DEGREE)
                        .build(),
                1.3502,
                3.1869);
        row(aPost(5).build(), 0, 1);
        row(
                aPost(6).age(Duration.ofDays(7))
                        .engagement(50, 20, 5)
                        .close(Closeness.FOLLOWED)
                        .build(),
                -3.6709,
                0.1570);
    }

    @Example
    void engagement_is_weighed_by_effort() {
        assertThat(EngagementWeights.of(300, 120, 40)).isEqualTo(640);
        assertThat(EngagementWeights.of(3, 1, 0)).isEqualTo(4.5);
    }

    @Example
    void factors_multiply_to_the_score() {
        FeedRegard regard = new FeedRegard(Closeness.MUTUAL, true, true, true);
        FeedCandidate post = aPost(1).age(Duration.ofHours(24))
                .engagement(10, 4, 2)
                .regard(regard)
                .build();
        FeedScore score = FeedScore.of(post.rank(), post.createdAt(), regard, 1, NOW);
        assertThat(score.factors())
                .containsEntry(FeedFactor.CONTENT, 1.0)
                .containsEntry(FeedFactor.RELATIONSHIP, 2.5 * 1.25)
                .containsEntry(FeedFactor.MENTION, 1.5)
                .containsEntry(FeedFactor.REPETITION, 0.25)
                .containsEntry(FeedFactor.DIVERSITY, 0.5)
                .hasEntrySatisfying(FeedFactor.ENGAGEMENT, it -> assertThat(it).isCloseTo(5, DIGITS))
                .hasEntrySatisfying(FeedFactor.FRESHNESS, it -> assertThat(it).isCloseTo(0.5, DIGITS));
        assertThat(score.value()).isCloseTo(5 * 2.5 * 1.25 * 1.5 * 0.25 * 0.5 * 0.5, DIGITS);
    }

    @Example
    void the_fourth_post_of_an_author_is_worth_no_less_than_the_third() {
        assertThat(IntStream.range(0, 5).mapToDouble(FeedScore::diversity)).containsExactly(1.0, 0.5, 0.25, 0.25, 0.25);
    }

    @Example
    void the_order_is_the_same_now_and_later_and_by_rank() {
        Random random = new Random(7);
        List<FeedCandidate> posts = IntStream.range(0, 2_000)
                .mapToObj(it -> aPost(it)
                        .age(Duration.ofMinutes(random.nextInt(20_000)))
                        .engagement(random.nextInt(500), random.nextInt(100), random.nextInt(50))
                        .build())
                .toList();
        Instant later = NOW.plus(Duration.ofHours(100));
        List<FeedCandidate> byRank =
                sorted(posts, Comparator.comparingDouble(it -> it.rank().value()));
        assertThat(sorted(posts, Comparator.comparingDouble(it -> score(it, NOW).value())))
                .isEqualTo(byRank);
        assertThat(sorted(
                        posts, Comparator.comparingDouble(it -> score(it, later).value())))
                .isEqualTo(byRank);
    }

    private static List<FeedCandidate> sorted(List<FeedCandidate> posts, Comparator<FeedCandidate> order) {
        return posts.stream().sorted(order).toList();
    }
}
