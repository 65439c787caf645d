package app.montage.domain.gratitude;

import java.time.Instant;

/**
 * What a post is worth to everybody alike, as the logarithm of its score but for the time at which somebody looks (feed.md
 * 9.1): each day of age halves the score, so order by rank is order by score at any moment. Of the factor of content, which
 * is 1 for all types, nothing is to be added.
 *
 * <p>Ranks are kept by the database, whose function {@code gratitude.feed_rank} is the same; a test holds both against each
 * other.
 */
public record FeedRank(double value) {
    /** Ten times the engagement is worth about three times the score (P-11). */
    private static final double EXPONENT = 0.5;

    public static FeedRank of(double engagement, Instant createdAt) {
        return new FeedRank(EXPONENT * Log2.ofOnePlus(engagement) + FeedClock.days(createdAt));
    }

    /** What engagement alone makes of the score of a post of this age. */
    double engagementFactor(Instant createdAt) {
        return Log2.power(value - FeedClock.days(createdAt));
    }

    /** What age alone leaves of a score. */
    static double freshness(Instant createdAt, Instant now) {
        return Log2.power(FeedClock.days(createdAt) - FeedClock.days(now));
    }
}
