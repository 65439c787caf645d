package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What pages of other origins may do through the browser of somebody who looks at them: ask, where they are named. */
class CrossOriginTest {
    private static final String FRIEND = "https://app.example.org";
    private static final String FOE = "https://evil.example";
    private static final String QUERY = "{\"query\": \"{ __typename }\"}";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final World CLOSED = new World(Map.of("montage.workers", "0"));
    private static final World OPEN = new World(Map.of(
            "montage.workers", "0", "cors.enabled", "true", "CORS_ORIGINS", FRIEND + ",https://other.example.org"));

    @AfterAll
    static void close() {
        CLOSED.close();
        OPEN.close();
        HTTP.close();
    }

    private static HttpRequest.Builder from(String origin, World world, String path) {
        URI address = world.serve().resolve(path);
        return HttpRequest.newBuilder(address).header("Origin", origin);
    }

    private static HttpResponse<String> preflight(String origin, World world) throws Exception {
        return send(from(origin, world, "/graphql")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static HttpResponse<String> post(String origin, World world, String type)
            throws IOException, InterruptedException {
        return send(from(origin, world, "/graphql").header("Content-Type", type).POST(BodyPublishers.ofString(QUERY)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void no_origin_is_allowed_anything_unless_it_is_named() throws Exception {
        assertThat(preflight(FRIEND, CLOSED).headers().map().keySet()).noneMatch(it -> it.startsWith("access-control"));
        assertThat(preflight(FRIEND, CLOSED).statusCode()).isEqualTo(405);
        for (String origin : List.of(FOE, "null", "http://app.example.org", FRIEND + ".evil.example"))
            assertThat(preflight(origin, OPEN).headers().firstValue(ALLOWED))
                    .as(origin)
                    .isEmpty();
    }

    @Test
    void those_that_are_named_may_ask_and_read_the_answer() throws Exception {
        HttpResponse<String> preflight = preflight(FRIEND, OPEN);
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue(ALLOWED)).hasValue(FRIEND);
        assertThat(preflight.headers().firstValue("Access-Control-Max-Age")).hasValue("3600");
        HttpResponse<String> answer = post(FRIEND, OPEN, "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(ALLOWED)).hasValue(FRIEND);
        assertThat(answer.headers().firstValue("Vary"))
                .hasValueSatisfying(it -> assertThat(it).contains("Origin"));
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(it -> assertThat(it).contains("RateLimit", "Retry-After", "X-Correlation-Id"));
    }

    @Test
    void credentials_are_never_let_through() throws Exception {
        for (HttpResponse<String> answer : List.of(preflight(FRIEND, OPEN), post(FRIEND, OPEN, "application/json")))
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
    }

    @Test
    void what_forms_can_send_without_a_preflight_is_not_read() throws Exception {
        for (World world : List.of(CLOSED, OPEN))
            for (String type :
                    List.of("text/plain", "text/plain; application/json", "application/x-www-form-urlencoded"))
                assertThat(post(FOE, world, type).statusCode()).as(type).isEqualTo(415);
        // With files it must be known first who sends them, which no form can tell.
        for (World world : List.of(CLOSED, OPEN))
            assertThat(post(FOE, world, "multipart/form-data; boundary=x").statusCode())
                    .isEqualTo(401);
    }

    @Test
    void a_link_changes_nothing() throws Exception {
        String mutation = "/graphql?query=mutation%7BrefreshMontage(input:%7B%7D)%7B__typename%7D%7D";
        assertThat(send(from(FOE, CLOSED, mutation)).statusCode()).isEqualTo(405);
        String query = "/graphql?query=%7Bviewer%7Busername%7D%7D";
        HttpResponse<String> read = send(from(FOE, OPEN, query).header("Cookie", "session=somebody"));
        assertThat(read.body()).contains("{\"viewer\":null}"); // cookies are nobody
        assertThat(read.headers().firstValue(ALLOWED)).isEmpty();
    }
}
