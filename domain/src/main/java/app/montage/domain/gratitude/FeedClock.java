package app.montage.domain.gratitude;

import java.time.Instant;

/** Time as ranks count it: in days since a start that is near, so that doubles keep their digits. */
final class FeedClock {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double SECONDS = 86_400;
    private static final double NANOS = 1e9;

    private FeedClock() {}

    static double days(Instant at) {
        return (at.getEpochSecond() - START.getEpochSecond() + at.getNano() / NANOS) / SECONDS;
    }
}
