package app.montage.stories;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A front end: GraphQL text in, JSON out, through HTTP. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final URI graphql;
    private final @Nullable String token;

    Client(URI graphql, @Nullable String token) {
        this.graphql = graphql;
        this.token = token;
    }

    /** An answer, walked into by the names of its fields and the numbers of its list elements. */
    record Answer(int status, Map<String, Object> body) {
        @SuppressWarnings("unchecked")
        <T> T at(Object... path) {
            Object here = body;
            for (Object step : path)
                here = step instanceof Integer index
                        ? ((List<Object>) here).get(index)
                        : ((Map<String, Object>) here).get(step);
            return (T) here;
        }

        List<Map<String, Object>> errors() {
            List<Map<String, Object>> errors = at("errors");
            return errors == null ? List.of() : errors;
        }

        String code() {
            return String.valueOf(((Map<?, ?>) errors().getFirst().get("extensions")).get("code"));
        }
    }

    /** @param variables names and values in turn */
    Answer ask(String document, @Nullable Object... variables) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) named.put(String.valueOf(variables[i]), variables[i + 1]);
        try {
            byte[] body = JSON.writeValueAsBytes(Map.of("query", document, "variables", named));
            HttpRequest.Builder request = HttpRequest.newBuilder(graphql)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (token != null) request.header("Authorization", "Bearer " + token);
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), JSON.readValue(response.body(), Argument.mapOf(String.class, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
