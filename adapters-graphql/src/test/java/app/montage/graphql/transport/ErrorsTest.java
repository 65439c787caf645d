package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who asks, and what they hear when something goes wrong. */
@MicronautTest
class ErrorsTest {
    private final Http http;

    ErrorsTest(EmbeddedServer server) {
        http = new Http(server.getURI());
    }

    @Test
    void without_a_token_the_viewer_is_nobody() {
        assertThat(http.query("{ viewer { id } }").body()).startsWith("{\"data\":{\"viewer\":null}");
    }

    @Test
    void with_a_token_the_viewer_is_its_subject() {
        String token = Bearer.good();
        for (int i = 0; i < 2; i++) { // the second time it is remembered
            assertThat(http.query("{ viewer { id } }", "Authorization", token).body())
                    .contains(Bearer.ALICE);
        }
        assertThat(http.query("{ viewer { id } }", "Authorization", token.replace("Bearer", "bEARER"))
                        .body())
                .contains(Bearer.ALICE);
    }

    static Stream<String> bad_tokens() {
        String good = Bearer.good().substring("Bearer ".length());
        return Stream.of(
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Basic QWxhZGRpbjpvcGVu",
                good,
                "Basic " + good,
                Bearer.lasting(Duration.ofSeconds(-1)),
                Bearer.of(TestEngine.ENDED));
    }

    @ParameterizedTest
    @MethodSource("bad_tokens")
    void a_bad_token_is_401_and_not_nobody(String authorization) {
        Http.Reply reply = http.query("{ viewer { id } }", "Authorization", authorization);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(reply.body()).contains("\"code\":\"UNAUTHENTICATED\"").doesNotContain("data");
    }

    @ParameterizedTest
    @CsvSource({
        "unauthenticated, UNAUTHENTICATED",
        "expired, CURSOR_EXPIRED",
        "invalid, BAD_USER_INPUT",
        "unique, INTERNAL",
        "other, INTERNAL"
    })
    void a_fetcher_that_throws_shows_a_code_and_no_secrets(String how, String code) {
        Http.Reply reply = http.query("{ fails(how: \"" + how + "\") }", "Accept", GRAPHQL, "X-Correlation-Id", "c-1");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"code\":\"" + code + "\"").doesNotContain("secret", "Exception", "java");
        assertThat(reply.body().contains("\"incident\":\"c-1\"")).isEqualTo(code.equals("INTERNAL"));
    }

    @ParameterizedTest
    @CsvSource({"away", "pool", "killed"})
    void where_the_database_is_away_nothing_can_be_done_and_that_is_503(String how) {
        for (String field : new String[] {"fails", "failsForGood"}) {
            Http.Reply reply = http.query("{ " + field + "(how: \"" + how + "\") }");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(reply.body()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("secret", "\"data\"");
        }
    }

    @Test
    void a_part_that_is_away_leaves_the_rest() {
        Http.Reply reply = http.query("{ fails(how: \"away\") echo(text: \"here\") }");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"echo\":\"here\"", "UNAVAILABLE");
    }

    @Test
    void a_field_that_must_not_be_null_but_fails_leaves_no_data() {
        assertThat(http.query("{ failsForGood(how: \"other\") }").body())
                .contains("\"data\":null", "INTERNAL")
                .doesNotContain("secret");
    }

    @Test
    void the_server_s_own_refusals_look_the_same_and_tell_nothing() {
        Http.Reply reply = http.send(java.net.http.HttpRequest.newBuilder(http.endpoint()
                        .resolve("/nowhere%00/<script>".replace("<", "%3C").replace(">", "%3E")))
                .build());
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.body()).contains("\"errors\"", "\"code\"").doesNotContain("nowhere", "script", "micronaut");
    }

    @Test
    void owners_of_a_whole_page_are_loaded_at_once() {
        int before = TestEngine.BATCHES.get();
        Http.Reply reply = http.query("{ montage { owner { name } items { nodes { owner { name } } } } }");
        assertThat(reply.body()).contains("Name of i19").doesNotContain("errors");
        assertThat(TestEngine.BATCHES.get() - before).isEqualTo(1);
    }
}
