package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events, as graphql-sse has them on a connection of their own. */
@MicronautTest
class EventStreamTest {
    private static final String EVENTS = "text/event-stream";

    private final Http http;

    EventStreamTest(EmbeddedServer server) {
        http = new Http(server.getURI());
    }

    @Test
    void a_subscription_sends_its_events_and_its_end() {
        Http.Reply reply = http.query("subscription { ticks(to: 2) }", "Accept", EVENTS);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith(EVENTS);
        assertThat(reply.body())
                .contains("event: next\ndata: {\"data\":{\"ticks\":1}", "event: next\ndata: {\"data\":{\"ticks\":2}")
                .endsWith("event: complete\ndata:\n\n");
    }

    @Test
    void a_get_may_subscribe_too() {
        assertThat(http.get("query=" + Http.encoded("subscription { ticks(to: 1) }"), "Accept", EVENTS)
                        .body())
                .contains("{\"ticks\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ echo(text: \"here\") }", "{ nowhere }", "subscription { fails }"})
    void anything_is_answered_as_one_event_and_the_end(String document) {
        Http.Reply reply = http.query(document, "Accept", EVENTS);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .startsWith("event: next\ndata: {")
                .endsWith("event: complete\ndata:\n\n")
                .doesNotContain("secret");
    }

    @Test
    void what_is_no_request_is_refused_as_ever() {
        assertThat(http.post("nonsense", "Content-Type", Http.JSON, "Accept", EVENTS)
                        .status())
                .isEqualTo(400);
        assertThat(http.post("{}", "Content-Type", "text/plain", "Accept", EVENTS)
                        .status())
                .isEqualTo(415);
        assertThat(http.query("{ echo }", "Accept", EVENTS, "Authorization", "Bearer x")
                        .status())
                .isEqualTo(401);
        assertThat(http.get("query=" + Http.encoded("mutation { change }"), "Accept", EVENTS)
                        .status())
                .isEqualTo(405);
    }

    @Test
    void it_ends_when_the_token_expires() {
        String token = Bearer.lasting(Duration.ofSeconds(2));
        assertThat(http.query("subscription { waits }", "Accept", EVENTS, "Authorization", token)
                        .body())
                .startsWith(":")
                .endsWith("event: complete\ndata:\n\n");
    }

    @Test
    void a_reader_who_leaves_reaches_the_source() throws IOException, InterruptedException {
        int cancelled = Ticks.CANCELLED.get();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(http.endpoint())
                    .headers("Content-Type", Http.JSON, "Accept", EVENTS)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"subscription { waits }\"}"))
                    .build();
            try (InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(body.read()).isEqualTo(':');
            }
            client.shutdownNow();
        }
        for (int i = 0; i < 2000 && Ticks.CANCELLED.get() == cancelled; i++) {
            Thread.sleep(10);
        }
        assertThat(Ticks.CANCELLED.get()).isGreaterThan(cancelled);
    }
}
