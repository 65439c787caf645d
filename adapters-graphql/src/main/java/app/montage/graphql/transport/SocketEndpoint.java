package app.montage.graphql.transport;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where clients open a socket for {@code graphql-transport-ws}; what is said on it is the business of {@link Socket}. */
@ServerWebSocket(value = "${graphql.graphql-ws.path:/graphql-ws}", subprotocols = Socket.PROTOCOL)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SocketEndpoint {
    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private final SocketTalk talk;
    private final Origins origins;
    private final Guard guard;
    private final TaskScheduler clock;
    private final GraphqlLimits limits;

    SocketEndpoint(SocketTalk talk, Origins origins, Guard guard, TaskScheduler clock, GraphqlLimits limits) {
        this.talk = talk;
        this.origins = origins;
        this.guard = guard;
        this.clock = clock;
        this.limits = limits;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> upgrade) {
        Socket socket =
                new Socket(session, clock, upgrade.getHeaders().get(HttpHeaders.AUTHORIZATION), origins.of(upgrade));
        if (session.getSubprotocol().filter(Socket.PROTOCOL::equals).isEmpty()) {
            socket.close(SocketClose.PROTOCOL);
        } else if (sockets.size() >= limits.sockets()) {
            socket.close(SocketClose.FULL);
        } else {
            sockets.put(session.getId(), socket);
            socket.awaitInit();
        }
    }

    @OnMessage(maxPayloadLength = 262_144)
    void message(String text, WebSocketSession session) {
        Socket socket = sockets.get(session.getId());
        if (socket != null) {
            talk.heard(socket, text);
        }
    }

    @OnClose
    void close(WebSocketSession session) {
        Socket socket = sockets.remove(session.getId());
        if (socket != null) {
            socket.closed();
        }
    }

    @OnError
    void broken(WebSocketSession session) {
        close(session);
        session.close();
    }

    /**
     * Keeps idle sockets alive on their way through proxies, notices those whose other end is gone, and ends those of people
     * who are no longer there or signed in: others are told nothing that would show it.
     */
    @Scheduled(fixedDelay = "${graphql.graphql-ws.ping:20s}")
    void ping() {
        sockets.values().forEach(this::ping);
    }

    private void ping(Socket socket) {
        Caller caller = socket.caller();
        if (caller != null && guard.isGone(caller)) socket.close(SocketClose.FORBIDDEN);
        else socket.ping();
    }
}
