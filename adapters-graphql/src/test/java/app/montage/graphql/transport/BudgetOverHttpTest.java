package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How callers are told what they have left, and that nothing is; each test is somebody else's. */
@MicronautTest
@Property(name = "graphql.limits.points", value = "5")
@Property(name = "graphql.limits.points-within", value = "10000s")
class BudgetOverHttpTest {
    private static final String QUERY = "{ echo(text: \"here\") }";

    private final String somebody = Bearer.of(UUID.randomUUID());
    private final URI server;
    private final Http http;

    BudgetOverHttpTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.http = new Http(server.getURI());
    }

    private Http.Reply ask(String document, String accept) {
        return http.query(document, "Accept", accept, "Authorization", somebody);
    }

    private void spend(int points) {
        for (int i = 0; i < points; i++) assertThat(ask(QUERY, JSON).status()).isEqualTo(200);
    }

    @Test
    void each_answer_tells_what_is_left() {
        spend(1);
        Http.Reply reply = ask(QUERY, JSON);
        assertThat(reply.body())
                .contains(
                        "\"cost\":{\"requested\":1,\"limit\":10000,\"points\":1,\"maximum\":5,\"remaining\":3,\"restoreRate\":5.0E-4}");
        assertThat(reply.header("RateLimit-Policy")).isEqualTo("\"points\";q=5;w=10000");
        assertThat(reply.header("RateLimit")).matches("\"points\";r=3;t=[34]\\d{3}");
        assertThat(reply.header("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void who_has_nothing_left_is_told_when_to_come_back(String accept) {
        spend(5);
        Http.Reply reply = ask(QUERY, accept);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.type()).startsWith(accept);
        assertThat(reply.body())
                .contains(
                        "\"code\":\"THROTTLED\"",
                        "\"limit\":\"points\"",
                        "\"value\":5",
                        "\"remaining\":0",
                        "\"retryAfterSeconds\":",
                        "\"maximum\":5")
                .doesNotContain("\"data\"");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1_500, 2_000);
        assertThat(reply.header("RateLimit")).startsWith("\"points\";r=0;t=");
        assertThat(http.query(QUERY, "Authorization", Bearer.of(UUID.randomUUID()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_may_bring_more_costs_more() {
        String page = "{ montage { items(first: 100) { nodes { montage { items(first: 4) { nodes { id } } } } } } }";
        assertThat(ask(page, JSON).body()).contains("\"requested\":400", "\"points\":4", "\"remaining\":1");
        Http.Reply reply = ask(page, JSON);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.body()).contains("\"requested\":400", "\"points\":4", "\"remaining\":0");
    }

    @Test
    void documents_that_are_refused_cost_a_point_too() {
        for (int i = 0; i < 5; i++)
            assertThat(ask("{ nowhere" + i + " }", GRAPHQL).status()).isEqualTo(400);
        assertThat(ask("{ nowhere }", GRAPHQL).status()).isEqualTo(429);
    }

    @Test
    void streams_are_refused_by_the_status_and_not_by_an_event() {
        spend(5);
        Http.Reply reply = ask("subscription { ticks(to: 1) }", "text/event-stream");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.type()).startsWith(JSON);
        assertThat(reply.body()).contains("THROTTLED");
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void sockets_tell_it_under_the_id_of_the_operation() {
        spend(5);
        SocketClient client = new SocketClient(server, Socket.PROTOCOL);
        client.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"" + somebody + "\"}}");
        client.hear();
        client.subscribe("1", "subscription { ticks(to: 1) }");
        assertThat(client.hear())
                .startsWith("{\"id\":\"1\",\"type\":\"error\"")
                .contains("THROTTLED", "retryAfterSeconds");
        client.close();
    }
}
