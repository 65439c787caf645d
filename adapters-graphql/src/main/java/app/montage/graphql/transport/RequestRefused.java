package app.montage.graphql.transport;

import io.micronaut.http.HttpStatus;

/** A request that is not even a GraphQL request, or not one that this way of sending may carry. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Fault fault;

    RequestRefused(HttpStatus status, Fault fault) {
        super(fault.message(), null, false, false);
        this.status = status;
        this.fault = fault;
    }

    static RequestRefused badInput(String message) {
        return new RequestRefused(HttpStatus.BAD_REQUEST, Fault.badInput(message));
    }

    static RequestRefused of(HttpStatus status, String message) {
        return new RequestRefused(status, Fault.badInput(message));
    }

    HttpStatus status() {
        return status;
    }

    Fault fault() {
        return fault;
    }
}
