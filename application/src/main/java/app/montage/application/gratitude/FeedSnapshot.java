package app.montage.application.gratitude;

import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person's feed in the order in which it was when they opened it: what they page through (feed.md 9.2). */
public record FeedSnapshot(UUID id, UserId owner, Instant frozenAt, List<FeedPlace> places) {
    public static final int MOST = 500;
    public static final Duration LIFE = Duration.ofMinutes(30);

    FeedCursor cursor(int index) {
        FeedPlace place = places.get(index);
        return new FeedCursor(
                id, index, frozenAt, place.candidate().rank(), place.candidate().id());
    }
}
