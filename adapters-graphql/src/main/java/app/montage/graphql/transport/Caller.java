package app.montage.graphql.transport;

import app.montage.application.shared.Origin;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, and from where.
 *
 * @param until when that stops being known, and the token must be a new one
 * @param scopes what the API key may be used for that the request came with; null where it came without one
 */
record Caller(
        Viewer viewer,
        Instant until,
        Origin origin,
        @Nullable Set<ApiKeyScope> scopes) {
    static Caller anonymous(Origin origin) {
        return new Caller(Viewer.anonymous(), Instant.MAX, origin, null);
    }

    /** The same, asking for something else. */
    Caller with(CorrelationId correlation) {
        return new Caller(viewer, until, origin.with(correlation.value()), scopes);
    }

    /** Whether the operation is within what their key may be used for. */
    boolean may(PreparedDocument.Operation operation) {
        Set<ApiKeyScope> needed = operation.scopes();
        return scopes == null || (needed != null && scopes.containsAll(needed));
    }

    /** Whose budget the request is paid from: the person's, or that of the network that somebody unknown comes from. */
    Object payer() {
        UserId person = viewer.user();
        return person == null ? origin.network() : person;
    }

    /** How long it is still known; null where that does not end. */
    @Nullable
    Duration left(Instant now) {
        return until == Instant.MAX ? null : Duration.between(now, until);
    }
}
