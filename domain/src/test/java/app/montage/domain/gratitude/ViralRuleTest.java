package app.montage.domain.gratitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViralRuleTest {
    private static final TrendRank USUAL = new TrendRank(1_300);
    private static final TrendRank FOUR_TIMES = new TrendRank(1_302);

    @Test
    void a_post_is_viral_by_twenty_shares_and_four_times_the_usual_trend() {
        assertThat(ViralRule.isViral(20, FOUR_TIMES, USUAL)).isTrue();
        assertThat(ViralRule.isViral(19, FOUR_TIMES, USUAL)).isFalse();
        assertThat(ViralRule.isViral(500, new TrendRank(1_301.99), USUAL)).isFalse();
    }

    @Test
    void whose_posts_never_trended_or_who_has_no_others_needs_the_shares_alone() {
        assertThat(ViralRule.isViral(20, USUAL, TrendRank.NONE)).isTrue();
    }

    @Test
    void a_trend_halves_in_six_hours() {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        TrendRank trend = new TrendRank(FeedClock.days(now) * 4 + 3);
        assertThat(trend.at(now)).isCloseTo(8, within(1e-9));
        assertThat(trend.at(now.plus(Duration.ofHours(6)))).isCloseTo(4, within(1e-9));
        assertThat(TrendRank.NONE.at(now)).isZero();
    }
}
