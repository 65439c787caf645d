package app.montage.domain.gratitude;

import java.time.Instant;

/**
 * How much is being done with a post of late: each engagement counts by its weight, and half as much after each six hours
 * (feed.md 9.3, P-13). Kept as the logarithm of a sum that grows forward in time, it need not be touched as time goes by, and
 * order by rank is order by what has not yet decayed, at any moment. The database keeps it: {@code gratitude.trend_plus} and
 * {@code trend_minus}.
 */
public record TrendRank(double value) {
    /** With which nothing was done. */
    public static final TrendRank NONE = new TrendRank(Double.NEGATIVE_INFINITY);

    private static final double HALF_LIVES_A_DAY = 4;

    /** What has not yet decayed: an engagement of this moment counts by its whole weight. */
    public double at(Instant now) {
        return Log2.power(value - HALF_LIVES_A_DAY * FeedClock.days(now));
    }
}
