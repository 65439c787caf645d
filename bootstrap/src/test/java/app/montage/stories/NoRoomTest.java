package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that has no room for anybody at all. */
class NoRoomTest {
    @Test
    void it_sends_away_whoever_asks_and_goes_on_to_tell_how_it_does() throws Exception {
        try (World full = new World(Map.of(
                        "montage.workers", "0",
                        "graphql.limits.concurrent", "0",
                        "graphql.limits.patience", "0s"));
                HttpClient http = HttpClient.newHttpClient()) {
            URI graphql = full.serve();
            HttpRequest query = HttpRequest.newBuilder(graphql.resolve("/graphql?query=%7B__typename%7D"))
                    .build();
            HttpResponse<String> answer = http.send(query, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
            for (String path : List.of("/health/liveness", "/health/readiness", "/prometheus", "/graphiql"))
                assertThat(http.send(
                                        HttpRequest.newBuilder(graphql.resolve(path))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
        }
    }
}
