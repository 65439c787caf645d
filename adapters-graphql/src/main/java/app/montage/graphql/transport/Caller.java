package app.montage.graphql.transport;

import app.montage.application.shared.Origin;
import app.montage.application.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, and from where.
 *
 * @param until when that stops being known, and the token must be a new one
 */
record Caller(Viewer viewer, Instant until, Origin origin) {
    static Caller anonymous(Origin origin) {
        return new Caller(Viewer.anonymous(), Instant.MAX, origin);
    }

    /** The same, asking for something else. */
    Caller with(CorrelationId correlation) {
        return new Caller(viewer, until, origin.with(correlation.value()));
    }

    /** How long it is still known; null where that does not end. */
    @Nullable
    Duration left(Instant now) {
        return until == Instant.MAX ? null : Duration.between(now, until);
    }
}
