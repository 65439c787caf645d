package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static app.montage.graphql.transport.Http.encoded;
import static app.montage.graphql.transport.Http.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic persisted queries, as Apollo's protocol has them. */
@MicronautTest
class PersistedQueriesTest {
    private final URI server;
    private final Http http;

    PersistedQueriesTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.http = new Http(server.getURI());
    }

    private static String extensions(String document) {
        return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + TrustedDocuments.hash(document) + "\"}}";
    }

    private static String alone(String document) {
        return "{\"extensions\":" + extensions(document) + "}";
    }

    private static String both(String document, String hashed) {
        return "{\"query\":" + quoted(document) + ",\"extensions\":" + extensions(hashed) + "}";
    }

    private Http.Reply post(String body, String accept) {
        return http.post(body, "Content-Type", JSON, "Accept", accept);
    }

    @Test
    void a_hash_is_enough_once_the_document_was_sent_with_it() {
        String document = "{ echo(text: \"by hash\") }";
        Http.Reply missing = post(alone(document), JSON);
        assertThat(missing.status()).isEqualTo(200);
        assertThat(missing.body())
                .contains("\"message\":\"PersistedQueryNotFound\"", "\"code\":\"PERSISTED_QUERY_NOT_FOUND\"");
        assertThat(post(alone(document), GRAPHQL).status()).isEqualTo(400);
        assertThat(post(both(document, document), JSON).body()).contains("by hash");
        assertThat(post(alone(document), JSON).body()).contains("{\"echo\":\"by hash\"}");
    }

    @Test
    void by_get_too() {
        String document = "{ echo(text: \"by get\") }";
        String hash = "extensions=" + encoded(extensions(document));
        assertThat(http.get(hash).body()).contains("PERSISTED_QUERY_NOT_FOUND");
        assertThat(http.get("query=" + encoded(document) + "&" + hash).body()).contains("by get");
        assertThat(http.get(hash).body()).contains("{\"echo\":\"by get\"}");
    }

    @Test
    void a_mutation_by_its_hash_is_still_none_for_get() {
        String document = "mutation { change(text: \"x\") }";
        post(both(document, document), JSON);
        assertThat(http.get("extensions=" + encoded(extensions(document))).status())
                .isEqualTo(405);
    }

    @Test
    void over_sockets_and_streams_too() {
        String document = "subscription { ticks(to: 2) }";
        SocketClient client = SocketClient.welcomed(server);
        client.say("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + alone(document) + "}");
        assertThat(client.hear()).contains("\"error\"", "PERSISTED_QUERY_NOT_FOUND");
        client.say("{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":" + both(document, document) + "}");
        assertThat(client.hear()).contains("\"id\":\"2\"", "{\"ticks\":1}");
        client.close();
        assertThat(post(alone(document), "text/event-stream").body())
                .contains("event: next", "{\"ticks\":2}", "event: complete");
    }

    @Test
    void a_hash_of_something_else_is_refused_and_not_kept() {
        Http.Reply reply = post(both("{ echo(text: \"evil\") }", "{ echo(text: \"good\") }"), GRAPHQL);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("BAD_USER_INPUT", "sha256Hash");
        assertThat(post(alone("{ echo(text: \"good\") }"), JSON).body()).contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void what_is_invalid_is_not_kept() {
        assertThat(post(both("{ nowhere }", "{ nowhere }"), JSON).body()).contains("BAD_USER_INPUT");
        assertThat(post(alone("{ nowhere }"), JSON).body()).contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void more_than_there_is_room_for_is_forgotten() {
        String filler = "x".repeat(60_000);
        String first = "{ echo } #first" + filler;
        post(both(first, first), JSON);
        for (int i = 0; i < 100; i++) {
            String other = "{ echo } #" + i + filler;
            post(both(other, other), JSON);
            post(alone(other), JSON);
        }
        assertThat(post(alone(first), JSON).body()).contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "{}",
                "{\"version\":1}",
                "{\"version\":2,\"sha256Hash\":\"0000000000000000000000000000000000000000000000000000000000000000\"}",
                "{\"version\":1,\"sha256Hash\":1}",
                "{\"version\":1,\"sha256Hash\":\"00\"}",
                "{\"version\":1,\"sha256Hash\":\"ZZ00000000000000000000000000000000000000000000000000000000000000\"}"
            })
    void what_is_no_hash_is_refused(String persisted) {
        Http.Reply reply = post("{\"extensions\":{\"persistedQuery\":" + persisted + "}}", JSON);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("BAD_USER_INPUT", "persistedQuery");
    }
}
