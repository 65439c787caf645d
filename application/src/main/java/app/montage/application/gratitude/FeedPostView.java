package app.montage.application.gratitude;

import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedScore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in a feed.
 *
 * @param cursor its place
 * @param explanation why it stands there; null in a feed by time, where that needs no words
 */
public record FeedPostView<C>(
        C cursor, PostView post, @Nullable Explanation explanation) {
    /** Where it was found, and what it was worth when the feed was put in its order. */
    public record Explanation(FeedPool pool, FeedScore score) {}

    static <C> FeedPostView<C> of(C cursor, FeedPlace place, PostView post, Instant frozenAt) {
        FeedCandidate it = place.candidate();
        FeedScore score = FeedScore.of(it.rank(), it.createdAt(), it.regard(), place.earlier(), frozenAt);
        return new FeedPostView<>(cursor, post, new Explanation(place.pool(), score));
    }
}
