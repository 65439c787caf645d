package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is too much at once is sent away at the door, and what is inside is answered (L2). */
@MicronautTest
@Property(name = "graphql.limits.concurrent", value = "2")
@Property(name = "graphql.limits.patience", value = "0s")
@Property(name = "graphql.limits.execution-time", value = "1h")
class OverloadTest {
    private static final String QUERY = "{ echo(text: \"here\") }";

    private final URI server;
    private final Http http;

    OverloadTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.http = new Http(server.getURI());
    }

    @Test
    void the_surplus_is_503_with_retry_after_until_there_is_room_again() throws Exception {
        Gate gate = Gate.named("full", 2);
        List<CompletableFuture<Http.Reply>> inside = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> http.query("{ waitsFor(gate: \"full\") }"), Thread::startVirtualThread))
                .limit(2)
                .toList();
        gate.come().await();
        for (String accept : List.of(JSON, GRAPHQL, "text/event-stream")) isSentAway(accept);
        socketsAreToldSo();
        pagesAreStillThere();
        gate.open().countDown();
        for (CompletableFuture<Http.Reply> one : inside)
            assertThat(one.join().body()).contains("passed");
        assertThat(http.query(QUERY).status()).isEqualTo(200);
    }

    private void isSentAway(String accept) {
        Http.Reply reply = http.query(QUERY, "Accept", accept);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.type()).startsWith(accept.equals(GRAPHQL) ? GRAPHQL : JSON);
        assertThat(reply.body()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("\"data\"");
    }

    private void socketsAreToldSo() {
        SocketClient client = SocketClient.welcomed(server);
        client.subscribe("1", QUERY);
        assertThat(client.hear()).startsWith("{\"id\":\"1\",\"type\":\"error\"").contains("UNAVAILABLE");
        client.close();
    }

    private void pagesAreStillThere() {
        HttpRequest page = HttpRequest.newBuilder(server.resolve("/graphiql")).build();
        assertThat(http.send(page).status()).isEqualTo(200);
    }
}
