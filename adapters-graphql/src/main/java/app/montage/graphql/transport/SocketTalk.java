package app.montage.graphql.transport;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients say on a socket, by the protocol {@code graphql-transport-ws}. The messages of one socket come one after
 * the other, on its event loop; what takes time is left to virtual threads.
 */
@Singleton
final class SocketTalk {
    private static final int LONGEST_ID = 100;

    private final RequestReader reader;
    private final Tokens tokens;
    private final Operations operations;
    private final GraphqlLimits limits;

    SocketTalk(RequestReader reader, Tokens tokens, Operations operations, GraphqlLimits limits) {
        this.reader = reader;
        this.tokens = tokens;
        this.operations = operations;
        this.limits = limits;
    }

    void heard(Socket socket, String text) {
        if (socket.isOver()) {
            return;
        }
        socket.alive();
        try {
            heard(socket, reader.object(text.getBytes(StandardCharsets.UTF_8), "The message"));
        } catch (RequestRefused _) {
            socket.close(SocketClose.INVALID_MESSAGE);
        }
    }

    private void heard(Socket socket, Map<String, @Nullable Object> message) {
        switch (message.get("type") instanceof String type ? type : "") {
            case "connection_init" -> init(socket, RequestReader.mapOrNull(message, "payload"));
            case "ping" -> pong(socket, RequestReader.mapOrNull(message, "payload"));
            case "pong" -> {}
            case "subscribe" -> subscribe(socket, id(message), RequestReader.mapOrNull(message, "payload"));
            case "complete" -> complete(socket, id(message));
            default -> socket.close(SocketClose.INVALID_MESSAGE);
        }
    }

    private void init(Socket socket, @Nullable Map<String, @Nullable Object> payload) {
        if (socket.caller() != null) {
            socket.close(SocketClose.TOO_MANY_INITS);
            return;
        }
        try {
            Caller caller = tokens.signedIn(authorization(socket, payload), socket.origin());
            socket.welcome(caller, tokens.left(caller));
            socket.send("{\"type\":\"connection_ack\"}");
        } catch (InvalidTokenException _) {
            socket.close(SocketClose.FORBIDDEN);
        }
    }

    /** As the message says; or else as the request that opened the socket said. Browsers can only do the former. */
    private static @Nullable String authorization(Socket socket, @Nullable Map<String, @Nullable Object> payload) {
        if (payload != null) {
            for (Map.Entry<String, @Nullable Object> entry : payload.entrySet()) {
                if (entry.getKey().equalsIgnoreCase("Authorization") && entry.getValue() instanceof String token) {
                    return token.isBlank() ? null : token;
                }
            }
        }
        return socket.authorization();
    }

    private static void pong(Socket socket, @Nullable Map<String, @Nullable Object> payload) {
        Map<String, Object> pong =
                payload == null ? Map.of("type", "pong") : Map.of("type", "pong", "payload", payload);
        socket.send(new String(ResponseWriter.json(pong), StandardCharsets.UTF_8));
    }

    private void subscribe(Socket socket, String id, @Nullable Map<String, @Nullable Object> payload) {
        Caller caller = socket.caller();
        if (caller == null) {
            socket.close(SocketClose.UNAUTHORIZED);
        } else if (payload == null) {
            socket.close(SocketClose.INVALID_MESSAGE);
        } else {
            start(socket, new SocketOperation(socket, id, reader.request(payload), caller, operations), id);
        }
    }

    private void start(Socket socket, SocketOperation operation, String id) {
        int going = socket.operations().size();
        if (socket.operations().putIfAbsent(id, operation) != null) {
            socket.close(SocketClose.DUPLICATE);
        } else if (going >= limits.subscriptions()) {
            socket.operations().remove(id);
            Answer answer = Answer.refused(Fault.limit("subscriptions", limits.subscriptions(), going + 1L));
            socket.send(new String(ResponseWriter.message(id, "error", answer), StandardCharsets.UTF_8));
        } else {
            Thread.ofVirtual().name("graphql-ws").start(operation);
        }
    }

    private static void complete(Socket socket, String id) {
        SocketOperation operation = socket.operations().remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    private static String id(Map<String, @Nullable Object> message) {
        if (message.get("id") instanceof String id && !id.isEmpty() && id.length() <= LONGEST_ID) {
            return id;
        }
        throw RequestRefused.badInput("id must be a string of 1 to " + LONGEST_ID + " characters.");
    }
}
