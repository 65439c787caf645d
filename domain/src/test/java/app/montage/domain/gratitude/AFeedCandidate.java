package app.montage.domain.gratitude;

import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Posts that may come into a feed. */
final class AFeedCandidate {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final PostId id;
    private UserId author;
    private Instant createdAt = NOW;
    private double engagement;
    private FeedPool pool = FeedPool.POPULAR;
    private FeedRegard regard = FeedRegard.NONE;

    private AFeedCandidate(int number) {
        id = new PostId(new UUID(1, number));
        author = new UserId(new UUID(2, number));
    }

    /** A stranger's, of now, with which nothing was done. */
    static AFeedCandidate aPost(int number) {
        return new AFeedCandidate(number);
    }

    AFeedCandidate by(int author) {
        this.author = new UserId(new UUID(3, author));
        return this;
    }

    AFeedCandidate age(Duration age) {
        createdAt = NOW.minus(age);
        return this;
    }

    AFeedCandidate engagement(int hearts, int reactions, int shares) {
        engagement = EngagementWeights.of(hearts, reactions, shares);
        return this;
    }

    AFeedCandidate close(Closeness closeness) {
        regard = new FeedRegard(closeness, regard.engages(), regard.mentioned(), regard.seen());
        return this;
    }

    AFeedCandidate regard(FeedRegard regard) {
        this.regard = regard;
        return this;
    }

    AFeedCandidate from(FeedPool pool) {
        this.pool = pool;
        return this;
    }

    FeedCandidate build() {
        return new FeedCandidate(id, author, createdAt, FeedRank.of(engagement, createdAt), pool, regard);
    }
}
