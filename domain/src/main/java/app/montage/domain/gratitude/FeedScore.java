package app.montage.domain.gratitude;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Why a post stands where it stands in a feed: by factors that multiply to its score (feed.md 9.1). */
public record FeedScore(Map<FeedFactor, Double> factors) {
    private static final double LEAST_DIVERSITY = 0.25;
    private static final double CONTENT = 1.0;

    public FeedScore {
        factors = Collections.unmodifiableMap(new EnumMap<>(factors));
    }

    /**
     * @param earlier how many posts of the same author stand before it on its page
     * @param now when the order of the feed was made
     */
    public static FeedScore of(FeedRank rank, Instant createdAt, FeedRegard regard, int earlier, Instant now) {
        return new FeedScore(Map.of(
                FeedFactor.ENGAGEMENT, rank.engagementFactor(createdAt),
                FeedFactor.CONTENT, CONTENT,
                FeedFactor.RELATIONSHIP, regard.relationship(),
                FeedFactor.MENTION, regard.mention(),
                FeedFactor.REPETITION, regard.repetition(),
                FeedFactor.FRESHNESS, FeedRank.freshness(createdAt, now),
                FeedFactor.DIVERSITY, diversity(earlier)));
    }

    static double diversity(int earlier) {
        return Math.max(LEAST_DIVERSITY, Math.pow(0.5, earlier));
    }

    public double value() {
        return factors.values().stream().reduce(1.0, (one, other) -> one * other);
    }
}
