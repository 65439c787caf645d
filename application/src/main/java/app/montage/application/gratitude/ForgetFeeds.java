package app.montage.application.gratitude;

import app.montage.application.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes feeds that nobody pages through any more, and what people were shown long ago. */
@UseCase
public final class ForgetFeeds {
    /** For so long what was shown counts less (feed.md 9.1). */
    private static final Duration SHOWN = Duration.ofDays(14);

    private final FeedSnapshots snapshots;
    private final FeedImpressions impressions;
    private final Clock clock;

    public ForgetFeeds(FeedSnapshots snapshots, FeedImpressions impressions, Clock clock) {
        this.snapshots = snapshots;
        this.impressions = impressions;
        this.clock = clock;
    }

    public void handle() {
        Instant now = clock.instant();
        snapshots.deleteExpired(now);
        int forgotten = impressions.forget(now.minus(SHOWN));
        while (forgotten > 0) forgotten = impressions.forget(now.minus(SHOWN));
    }
}
