package app.montage.graphql.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that says exactly what it is told to, and writes down what it hears. */
final class SocketClient implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    SocketClient(URI server, String... protocol) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (protocol.length > 0) {
            builder.subprotocols(protocol[0]);
        }
        socket = builder.buildAsync(URI.create("ws://" + server.getAuthority() + "/graphql-ws"), this)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static SocketClient welcomed(URI server) {
        SocketClient client = new SocketClient(server, Socket.PROTOCOL);
        client.say("{\"type\":\"connection_init\"}");
        client.hear();
        return client;
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void subscribe(String id, String document) {
        say("{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":" + Http.quoted(document) + "}}");
    }

    String hear() {
        try {
            String text = heard.poll(20, TimeUnit.SECONDS);
            if (text == null) {
                throw new IllegalStateException("heard nothing");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int closeCode() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    void kill() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        closed.completeExceptionally(problem);
    }
}
