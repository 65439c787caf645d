package app.montage.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A front end: GraphQL text in, JSON out, through HTTP. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI graphql;
    private final @Nullable String token;

    public Client(URI graphql, @Nullable String token) {
        this.graphql = graphql;
        this.token = token;
    }

    /** A person's id as front ends know it. */
    public static String id(UserId person) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("User:" + person.value()).getBytes(UTF_8));
    }

    /** What came back; {@code at} takes a JSON pointer. */
    public record Answer(int status, JsonNode body, String correlationId) {
        public JsonNode at(String pointer) {
            return body.at(pointer);
        }

        public JsonNode errors() {
            return body.path("errors");
        }

        public String code() {
            return body.at("/errors/0/extensions/code").asText();
        }
    }

    /** @param variables names and values in turn */
    public Answer ask(String document, @Nullable Object... variables) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) named.put(String.valueOf(variables[i]), variables[i + 1]);
        try {
            byte[] body = JSON.writeValueAsBytes(Map.of("query", document, "variables", named));
            HttpRequest.Builder request = HttpRequest.newBuilder(graphql)
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (token != null) request.header("Authorization", "Bearer " + token);
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("X-Correlation-Id").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
