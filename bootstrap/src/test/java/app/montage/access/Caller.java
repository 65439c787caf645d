package app.montage.access;

import app.montage.application.shared.Origin;
import app.montage.persistence.shared.SqlObserver;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Whoever asks, through HTTP, and sees all there is to see of the answers. */
record Caller(URI graphql, @Nullable String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // or halves of characters could not be sent
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> OF_THE_MOMENT = List.of("date", "x-correlation-id", "connection");

    /** The statements by the request that they were run for, but for those that look after tokens now and then. */
    @Singleton
    @Requires(property = "access.heard")
    static final class Statements implements SqlObserver {
        private static final Map<String, List<String>> HEARD = new ConcurrentHashMap<>();

        private static final Set<String> SUBSCRIBED =
                Set.of("montage refreshed", "notification received", "post engagement");

        /** How often somebody who subscribes was looked after. */
        static final AtomicInteger LOOKS = new AtomicInteger();

        @Override
        public void ran(String name, long nanos) {
            if (SUBSCRIBED.contains(name)) LOOKS.incrementAndGet();
            String request = Origin.current().correlationId();
            if (request == null || name.equals("person there") || name.equals("session live")) return;
            HEARD.computeIfAbsent(request, it -> new CopyOnWriteArrayList<>()).add(name);
        }
    }

    /** All that somebody who watches can tell two answers by, but for the time. */
    record Reply(int status, Map<String, List<String>> headers, String body, List<String> statements) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return json().at("/errors/0/extensions/code").asText();
        }
    }

    Reply ask(String document, Map<String, ?> variables) {
        return send(BodyHandlers.ofString(StandardCharsets.UTF_8), post(document, variables));
    }

    Reply get(String path) {
        return send(BodyHandlers.ofString(StandardCharsets.UTF_8), HttpRequest.newBuilder(graphql.resolve(path)));
    }

    /** Sends a picture, and nothing else. */
    Reply send(String path) {
        return send(
                BodyHandlers.ofString(StandardCharsets.UTF_8),
                as(HttpRequest.newBuilder(graphql.resolve(path)))
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(picture())));
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What comes as it happens; its body goes on until it is closed. */
    HttpResponse<InputStream> listen(String document) {
        return sent(
                BodyHandlers.ofInputStream(),
                post(document, Map.of())
                        .setHeader("Accept", "text/event-stream")
                        .build());
    }

    private HttpRequest.Builder post(String document, Map<String, ?> variables) {
        try {
            byte[] body = JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
            return as(HttpRequest.newBuilder(graphql))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder as(HttpRequest.Builder request) {
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(BodyHandler<String> handler, HttpRequest.Builder request) {
        String correlation = UUID.randomUUID().toString();
        HttpResponse<String> response =
                sent(handler, request.header("X-Correlation-Id", correlation).build());
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        OF_THE_MOMENT.forEach(headers::remove);
        List<String> statements = Statements.HEARD.remove(correlation);
        return new Reply(
                response.statusCode(),
                headers,
                response.body(),
                statements == null ? List.of() : List.copyOf(statements));
    }

    private static <T> HttpResponse<T> sent(BodyHandler<T> handler, HttpRequest request) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
