package app.montage.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A front end that subscribes, by graphql-transport-ws. */
final class Listener implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    Listener(URI graphql, String token) {
        socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://" + graphql.getAuthority() + "/graphql-ws"), this)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        say(Map.of("type", "connection_init"));
        hear("connection_ack");
    }

    void subscribe(String id, String document, Map<String, Object> variables) {
        Map<String, Object> payload = Map.of("query", document, "variables", variables);
        say(Map.of("id", id, "type", "subscribe", "payload", payload));
    }

    private void say(Map<String, Object> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message of the type; whatever else comes before it would be a surprise. */
    JsonNode hear(String type) {
        try {
            String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text == null) throw new AssertionError("Heard no " + type);
            JsonNode message = JSON.readTree(text);
            if (!message.path("type").asText().equals(type))
                throw new AssertionError("Heard no " + type + " but " + text);
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code that the server closes the socket with. */
    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean hasHeardNothing() {
        return heard.isEmpty();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            if (!part.toString().contains("\"ping\"")) heard.add(part.toString());
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
    public void close() {
        socket.abort();
        http.close();
    }
}
