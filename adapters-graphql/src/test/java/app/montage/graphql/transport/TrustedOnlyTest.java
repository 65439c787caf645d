package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static app.montage.graphql.transport.Http.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** A server that runs the documents that its front ends were built with, and nothing else. */
@MicronautTest
@Property(name = "graphql.trusted.documents", value = "src/test/resources/trusted.json")
@Property(name = "graphql.trusted.only", value = "true")
class TrustedOnlyTest {
    private static final String ECHO = "query Echo($text: String) { echo(text: $text) }";

    private final URI server;
    private final Http http;

    TrustedOnlyTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.http = new Http(server.getURI());
    }

    private Http.Reply post(String body, String accept) {
        return http.post(body, "Content-Type", JSON, "Accept", accept);
    }

    @Test
    void a_listed_document_runs_by_its_id_its_hash_or_word_for_word() {
        String hash = TrustedDocuments.hash(ECHO);
        String variables = ",\"variables\":{\"text\":\"here\"}}";
        for (String named : new String[] {
            "\"documentId\":\"echo\"",
            "\"documentId\":\"sha256:" + hash + "\"",
            "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}",
            "\"query\":" + Http.quoted(ECHO)
        })
            assertThat(post("{" + named + variables, GRAPHQL).body())
                    .as(named)
                    .contains("{\"data\":{\"echo\":\"here\"}");
    }

    @Test
    void by_get_as_well_but_for_mutations() {
        assertThat(http.get("documentId=echo&variables=" + encoded("{\"text\":\"got\"}"))
                        .body())
                .contains("{\"echo\":\"got\"}");
        assertThat(http.get("documentId=x-front-end:change").status()).isEqualTo(405);
        assertThat(post("{\"documentId\":\"x-front-end:change\"}", JSON).body()).contains("{\"change\":\"done\"}");
    }

    @Test
    void subscriptions_by_socket_and_by_stream() {
        SocketClient client = SocketClient.welcomed(server);
        client.say("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"documentId\":\"ticks\"}}");
        assertThat(client.hear()).contains("{\"ticks\":1}");
        client.subscribe("2", "subscription { ticks(to: 3) }");
        assertThat(client.hear() + client.hear() + client.hear())
                .contains("\"id\":\"2\",\"type\":\"error\"", "FORBIDDEN");
        client.close();
        assertThat(post("{\"documentId\":\"ticks\"}", "text/event-stream").body())
                .contains("{\"ticks\":2}", "event: complete");
        assertThat(post("{\"query\":\"subscription { ticks(to: 3) }\"}", "text/event-stream")
                        .body())
                .contains("FORBIDDEN")
                .doesNotContain("\"ticks\"");
    }

    @Test
    void nothing_else_runs() {
        for (String document : new String[] {"{ echo }", ECHO + " ", "{ __schema { types { name } } }"}) {
            Http.Reply reply = http.query(document, "Accept", GRAPHQL);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("\"code\":\"FORBIDDEN\"").doesNotContain("\"data\"");
        }
        assertThat(http.get("query=" + encoded("{ echo }")).body()).contains("FORBIDDEN");
    }

    @Test
    void an_unknown_id_is_one_error() {
        Http.Reply reply = post("{\"documentId\":\"nothing\"}", GRAPHQL);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("BAD_USER_INPUT", "documentId").doesNotContain("\"data\"");
        assertThat(post("{\"documentId\":1}", GRAPHQL).status()).isEqualTo(400);
        assertThat(post("{\"documentId\":\"echo\",\"query\":\"{ echo }\"}", GRAPHQL)
                        .body())
                .contains("not both");
    }

    @Test
    void clients_cannot_add_documents() {
        String hash = TrustedDocuments.hash("{ echo }");
        String extensions = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}}";
        assertThat(post("{" + extensions, JSON).body())
                .contains("\"message\":\"PersistedQueryNotSupported\"", "PERSISTED_QUERY_NOT_SUPPORTED");
        assertThat(post("{\"query\":\"{ echo }\"," + extensions, JSON).body()).contains("FORBIDDEN");
        assertThat(post("{" + extensions, JSON).body()).contains("PERSISTED_QUERY_NOT_SUPPORTED");
    }

    @Test
    void neither_graphiql_nor_the_schema_is_shown() {
        for (String path : new String[] {"/graphiql", "/graphiql/start.js", "/schema.graphql"})
            assertThat(http.send(HttpRequest.newBuilder(server.resolve(path)).build())
                            .status())
                    .isEqualTo(404);
    }
}
