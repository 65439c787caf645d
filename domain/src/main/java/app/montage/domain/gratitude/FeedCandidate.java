package app.montage.domain.gratitude;

import app.montage.domain.shared.UserId;
import java.time.Instant;

/** A post that may come into somebody's feed. */
public record FeedCandidate(
        PostId id, UserId author, Instant createdAt, FeedRank rank, FeedPool pool, FeedRegard regard) {
    /** The same, found elsewhere. */
    public FeedCandidate in(FeedPool other) {
        return new FeedCandidate(id, author, createdAt, rank, other, regard);
    }

    /** The same, to somebody else or at another time. */
    public FeedCandidate regarded(FeedRegard other) {
        return new FeedCandidate(id, author, createdAt, rank, pool, other);
    }

    /** The logarithm of its score for the viewer, but for the time, which is the same for all posts. */
    double weight() {
        return rank.value() + Log2.of(regard.factor());
    }
}
