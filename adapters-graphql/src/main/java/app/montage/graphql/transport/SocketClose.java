package app.montage.graphql.transport;

import io.micronaut.websocket.CloseReason;

/** Why the server closes a socket, by the codes of {@code graphql-transport-ws}. */
enum SocketClose {
    INVALID_MESSAGE(4400, "Invalid message received"),
    UNAUTHORIZED(4401, "Unauthorized"),
    EXPIRED(4401, "Token expired"),
    FORBIDDEN(4403, "Forbidden"),
    PROTOCOL(4406, "Subprotocol not acceptable"),
    INIT_TIMEOUT(4408, "Connection initialisation timeout"),
    DUPLICATE(4409, "Subscriber for this id already exists"),
    TOO_MANY_INITS(4429, "Too many initialisation requests"),
    SILENT(1001, "No answer to pings"),
    SLOW(1008, "Messages are not read"),
    FULL(1013, "Try again later");

    private final CloseReason reason;

    SocketClose(int code, String words) {
        this.reason = new CloseReason(code, words);
    }

    CloseReason reason() {
        return reason;
    }
}
