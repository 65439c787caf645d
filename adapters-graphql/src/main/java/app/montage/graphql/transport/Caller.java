package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param until when that stops being known, and the token must be a new one
 */
record Caller(Viewer viewer, Instant until) {
    static final Caller ANONYMOUS = new Caller(Viewer.anonymous(), Instant.MAX);

    /** How long it is still known; null where that does not end. */
    @Nullable
    Duration left(Instant now) {
        return until == Instant.MAX ? null : Duration.between(now, until);
    }
}
