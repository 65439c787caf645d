package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A server that can do one thing at a time, and not for long. */
@MicronautTest
@Property(name = "graphql.limits.execution-time", value = "500ms")
@Property(name = "graphql.limits.patience", value = "100ms")
@Property(name = "graphql.limits.concurrent", value = "1")
class GivenUpTest {
    private static final String HANGS = "{ a: sleeps(millis: 60000) b: sleeps(millis: 60000) }";

    private final Http http;

    GivenUpTest(EmbeddedServer server) {
        http = new Http(server.getURI());
    }

    @Test
    void what_hangs_is_given_up_and_the_next_one_is_served() {
        Http.Reply reply = http.query(HANGS);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("UNAVAILABLE").doesNotContain("data");
        assertThat(http.query("{ echo(text: \"here\") }").body()).contains("here");
    }

    @Test
    void who_finds_no_place_is_told_to_come_back() throws InterruptedException, ExecutionException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Http.Reply> one = () -> http.query(HANGS);
            List<Future<Http.Reply>> replies =
                    clients.invokeAll(Stream.generate(() -> one).limit(3).toList());
            for (Future<Http.Reply> reply : replies) {
                assertThat(reply.get().status()).isEqualTo(503);
                assertThat(reply.get().header("Retry-After")).isEqualTo("1");
            }
        }
        assertThat(http.query("{ echo(text: \"here\") }").body()).contains("here");
    }
}
