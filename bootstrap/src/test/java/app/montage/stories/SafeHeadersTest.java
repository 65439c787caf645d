package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What browsers are told with every answer, errors among them. */
class SafeHeadersTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final List<String> ALWAYS = List.of(
            "x-content-type-options: nosniff",
            "x-frame-options: deny",
            "referrer-policy: no-referrer",
            "permissions-policy: camera=()",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-embedder-policy: require-corp",
            "cross-origin-resource-policy: ",
            "content-security-policy: default-src '",
            "cache-control: ");

    @AfterAll
    static void close() {
        WORLD.close();
        HTTP.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(GRAPHQL.resolve(path));
    }

    private static HttpRequest.Builder json(String body) {
        return request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertSafe(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(status);
        StringBuilder headers = new StringBuilder();
        answer.headers().map().forEach((name, values) -> {
            assertThat(values).as(name).hasSize(1);
            headers.append(name).append(": ").append(values.getFirst()).append('\n');
        });
        assertThat(headers.toString().toLowerCase(Locale.ROOT))
                .as("%s", answer.uri())
                .contains(ALWAYS)
                .doesNotContain("strict-transport-security");
    }

    @Test
    void answers_have_them() throws Exception {
        assertSafe(json("{\"query\": \"{ viewer { username } }\"}"), 200);
        assertSafe(json("{\"query\": \"{ viewer { username } }\"}").header("Accept", "text/event-stream"), 200);
        for (String path : List.of(
                "/graphiql",
                "/graphiql/start.js",
                "/schema.graphql",
                "/health/liveness",
                "/.well-known/jwks.json",
                "/api/avatar/00000000-0000-0000-0000-000000000001")) assertSafe(request(path), 200);
    }

    @Test
    void so_have_refusals_and_errors() throws Exception {
        assertSafe(json("{"), 400);
        assertSafe(json("{\"query\": \"{ viewer { username } }\"}").header("Authorization", "Bearer x"), 401);
        assertSafe(request("/nothing"), 404);
        assertSafe(request("/graphql").method("PATCH", BodyPublishers.noBody()), 405);
        assertSafe(request("/graphql?query=%7B__typename%7D").header("Accept", "text/html"), 406);
        assertSafe(json(" ".repeat(262_145)), 413);
        assertSafe(request("/graphql").POST(BodyPublishers.ofString("{}")), 415);
        assertSafe(request("/graphql").method("OPTIONS", BodyPublishers.noBody()), 405);
    }

    @Test
    void and_what_is_not_even_http() throws Exception {
        try (Socket socket = new Socket(GRAPHQL.getHost(), GRAPHQL.getPort())) {
            socket.getOutputStream().write("NO SUCH THING\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            for (int c = in.read(); c >= 0 && head.indexOf("\r\n\r\n") < 0; c = in.read()) head.append((char) c);
            assertThat(head.toString().toLowerCase(Locale.ROOT))
                    .startsWith("http/1.")
                    .contains(" 400 bad request")
                    .contains(ALWAYS);
        }
    }

    @Test
    void pages_keep_their_own_policies() throws Exception {
        assertThat(send(request("/graphiql")).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("default-src 'self'", "frame-ancestors 'none'"));
        HttpResponse<String> avatar = send(request("/api/avatar/00000000-0000-0000-0000-000000000001"));
        assertThat(avatar.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(avatar.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void browsers_are_held_to_tls_where_that_is_set() throws Exception {
        try (World behindTls = new World(Map.of("montage.workers", "0", "montage.hsts-seconds", "31536000"))) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(behindTls.serve().resolve("/nothing"));
            assertThat(send(request).headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000; includeSubDomains");
        }
    }
}
