package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import java.time.Instant;

/**
 * Who sent a request.
 *
 * @param until when that stops being known, and the token must be a new one
 */
record Caller(Viewer viewer, Instant until) {
    static final Caller ANONYMOUS = new Caller(Viewer.anonymous(), Instant.MAX);

    boolean isOver() {
        return until != Instant.MAX && !Instant.now().isBefore(until);
    }
}
