package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page, and that everything it asks for is here, of the right type, and from nowhere else. */
@MicronautTest
class GraphiqlTest {
    private static final Pattern REFERENCES = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final URI server;
    private final Http http;

    GraphiqlTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.http = new Http(this.server);
    }

    private Http.Reply get(String path) {
        return http.send(HttpRequest.newBuilder(server.resolve(path)).build());
    }

    @Test
    void the_page_runs_nothing_but_our_own_files() {
        Http.Reply page = get("/graphiql");
        assertThat(page.type()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe-eval", "http");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body()).contains("data-endpoint=\"/graphql\"", "data-subscriptions=\"/graphql-ws\"");
        assertThat(REFERENCES.matcher(page.body()).results().map(it -> it.group(1)))
                .hasSize(7)
                .allSatisfy(path -> assertThat(path).startsWith("/graphiql/"));
    }

    @Test
    void all_that_the_page_asks_for_is_there() {
        for (MatchResult reference :
                REFERENCES.matcher(get("/graphiql").body()).results().toList()) {
            Http.Reply file = get(reference.group(1));
            assertThat(file.status()).as(reference.group(1)).isEqualTo(200);
            assertThat(file.type()).containsAnyOf("javascript", "css", "svg");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(get("/graphiql/examples.graphql").body()).contains("# ---", "# variables:");
    }

    @Test
    void nothing_else_of_the_classpath_is_served() {
        assertThat(get("/graphiql/index.html").status()).isEqualTo(404);
        assertThat(get("/graphiql/..%2Ftransport-test.graphqls").status()).isBetween(400, 404);
    }

    @Test
    void the_schema_is_told_as_a_text() {
        assertThat(get("/schema.graphql").body()).contains("type Query {", "montage: Montage");
        assertThat(get("/schema.graphql").type()).startsWith("text/plain");
    }
}
