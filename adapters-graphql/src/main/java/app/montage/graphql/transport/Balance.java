package app.montage.graphql.transport;

import java.util.concurrent.TimeUnit;

/**
 * What is left in a purse after somebody has asked for something of it.
 *
 * @param isEnough whether they got it
 * @param nanosToEnough after which they would
 * @param nanosToFull after which nothing is missing any more
 */
record Balance(Purse purse, boolean isEnough, long left, long nanosToEnough, long nanosToFull) {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /** As the header RateLimit says it. */
    String header() {
        return "\"" + purse.name() + "\";r=" + left + ";t=" + seconds(nanosToFull);
    }

    /** After which it is worth coming back. */
    long retryAfterSeconds() {
        return Math.max(1, seconds(nanosToEnough));
    }

    private static long seconds(long nanos) {
        return nanos / NANOS + (nanos % NANOS == 0 ? 0 : 1);
    }
}
