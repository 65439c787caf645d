package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol graphql-transport-ws, as its document tells it. */
@MicronautTest
class SubscriptionsTest {
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final URI server;

    SubscriptionsTest(EmbeddedServer server) {
        this.server = server.getURI();
    }

    private SocketClient client() {
        return new SocketClient(server, Socket.PROTOCOL);
    }

    private static String init(String token) {
        return "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"" + token + "\"}}";
    }

    private static void await(AtomicInteger count, int value) throws InterruptedException {
        for (int i = 0; i < 2000 && count.get() < value; i++) {
            Thread.sleep(10);
        }
        assertThat(count.get()).isGreaterThanOrEqualTo(value);
    }

    @Test
    void a_subscription_sends_its_events_and_its_end() {
        SocketClient client = client();
        client.say(INIT);
        assertThat(client.hear()).isEqualTo("{\"type\":\"connection_ack\"}");
        client.subscribe("1", "subscription { ticks(to: 3) }");
        for (int i = 1; i <= 3; i++) {
            assertThat(client.hear())
                    .startsWith("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"ticks\":" + i + "}");
        }
        assertThat(client.hear()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
        client.close();
    }

    @Test
    void queries_and_mutations_go_over_it_too() {
        SocketClient client = SocketClient.welcomed(server);
        client.subscribe("q", "{ echo(text: \"here\") }");
        assertThat(client.hear()).contains("\"id\":\"q\",\"type\":\"next\"", "{\"echo\":\"here\"}");
        assertThat(client.hear()).contains("\"complete\"");
        client.subscribe("q", "mutation { change(text: \"now\") }");
        assertThat(client.hear()).contains("{\"change\":\"now\"}");
        client.close();
    }

    @Test
    void the_viewer_is_who_the_first_message_says() {
        SocketClient client = client();
        client.say(init(Bearer.good()));
        client.hear();
        client.subscribe("1", "{ viewer { id } }");
        assertThat(client.hear()).contains(Bearer.ALICE);
        client.close();
    }

    @Test
    void what_is_wrong_with_an_operation_is_told_under_its_id() {
        SocketClient client = SocketClient.welcomed(server);
        client.subscribe("1", "{ nowhere }");
        assertThat(client.hear())
                .startsWith("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{\"message\":")
                .contains("BAD_USER_INPUT");
        client.subscribe("1", "subscription { fails }");
        assertThat(client.hear())
                .startsWith("{\"id\":\"1\",\"type\":\"error\"")
                .contains("INTERNAL")
                .doesNotContain("secret");
        client.close();
    }

    @Test
    void a_ping_is_answered() {
        SocketClient client = client();
        client.say("{\"type\":\"ping\",\"payload\":{\"a\":1}}");
        assertThat(client.hear()).contains("\"type\":\"pong\"", "\"payload\":{\"a\":1}");
        client.say("{\"type\":\"pong\"}");
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "1",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"start\"}",
                "{\"type\":\"ping\",\"payload\":1}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"id\":\"\"}",
                "{\"type\":\"subscribe\",\"id\":1}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}",
                "{\"type\":\"complete\"}"
            })
    void nonsense_closes_with_4400(String message) {
        SocketClient client = SocketClient.welcomed(server);
        client.say(message);
        assertThat(client.closeCode()).isEqualTo(4400);
    }

    @Test
    void to_subscribe_before_the_welcome_closes_with_4401() {
        SocketClient client = client();
        client.subscribe("1", "{ echo }");
        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void a_bad_token_closes_with_4403() {
        SocketClient client = client();
        client.say(init("Bearer x.y.z"));
        assertThat(client.closeCode()).isEqualTo(4403);
    }

    @Test
    void another_protocol_or_none_closes_with_4406() {
        assertThat(new SocketClient(server).closeCode()).isEqualTo(4406);
    }

    @Test
    void silence_instead_of_an_init_closes_with_4408() {
        assertThat(client().closeCode()).isEqualTo(4408);
    }

    @Test
    void an_id_in_use_closes_with_4409() {
        SocketClient client = SocketClient.welcomed(server);
        client.subscribe("1", "subscription { waits }");
        client.subscribe("1", "subscription { waits }");
        assertThat(client.closeCode()).isEqualTo(4409);
    }

    @Test
    void a_second_init_closes_with_4429() {
        SocketClient client = SocketClient.welcomed(server);
        client.say(INIT);
        assertThat(client.closeCode()).isEqualTo(4429);
    }

    @Test
    void a_token_that_expires_closes_with_4401() {
        SocketClient client = client();
        client.say(init(Bearer.lasting(Duration.ofSeconds(2))));
        client.hear();
        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void more_subscriptions_than_allowed_are_refused_one_by_one() {
        SocketClient client = SocketClient.welcomed(server);
        for (int i = 0; i < 20; i++) {
            client.subscribe("s" + i, "subscription { waits }");
        }
        client.subscribe("s20", "subscription { waits }");
        assertThat(client.hear()).contains("\"id\":\"s20\"", "\"type\":\"error\"", "\"limit\":\"subscriptions\"");
        client.close();
    }

    @Test
    void complete_close_and_a_dead_line_all_reach_the_source() throws InterruptedException {
        int open = Ticks.OPEN.get();
        int cancelled = Ticks.CANCELLED.get();
        SocketClient one = SocketClient.welcomed(server);
        SocketClient other = SocketClient.welcomed(server);
        one.subscribe("same", "subscription { waits }");
        other.subscribe("same", "subscription { waits }");
        other.subscribe("more", "subscription { waits }");
        await(Ticks.OPEN, open + 3);
        one.say("{\"id\":\"same\",\"type\":\"complete\"}");
        await(Ticks.CANCELLED, cancelled + 1);
        other.kill();
        await(Ticks.CANCELLED, cancelled + 3);
        one.subscribe("same", "subscription { ticks(to: 1) }");
        assertThat(one.hear()).contains("\"ticks\":1");
        one.close();
    }
}
