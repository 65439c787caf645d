package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the program, set up as it ships, answers to requests that go wrong before any field is asked for. */
class EdgeTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADA = WORLD.person("ada");
    private static final String VIEWER = "{\"query\": \"{ viewer { username } }\"}";
    private static final int LARGEST = 262_144;

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void what_is_not_there_is_404_for_whoever_asks() throws Exception {
        for (String path : new String[] {
            "/", "/nothing", "/graphql/nothing", "/graphiql/nothing", "/login", "/loggers", "/token_info"
        }) assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        HttpResponse<String> reply = get("/nothing");
        assertThat(reply.body()).contains("\"code\":\"NOT_FOUND\"");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
    }

    @Test
    void methods_that_an_address_does_not_know_are_405() throws Exception {
        for (String method : new String[] {"PUT", "DELETE", "PATCH"})
            assertThat(send(request("/graphql").method(method, BodyPublishers.noBody()))
                            .statusCode())
                    .as(method)
                    .isEqualTo(405);
        assertThat(send(request("/graphiql").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
        HttpResponse<String> mutation =
                get("/graphql?query=mutation%7BrefreshMontage(input:%7B%7D)%7B__typename%7D%7D");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void a_body_of_256_KiB_is_read_and_one_byte_more_is_413() throws Exception {
        assertThat(post(BodyPublishers.ofString(filled(LARGEST))).statusCode()).isEqualTo(200);
        HttpResponse<String> declared = post(BodyPublishers.ofString(filled(LARGEST + 1)));
        HttpResponse<String> streamed = post(BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(filled(LARGEST + 1).getBytes(StandardCharsets.UTF_8))));
        for (HttpResponse<String> reply : List.of(declared, streamed)) {
            assertThat(reply.statusCode()).isEqualTo(413);
            assertThat(reply.body()).contains("\"code\":\"LIMIT\"");
        }
    }

    @Test
    void a_bad_token_is_401_and_says_how_to_do_it_right() throws Exception {
        String good = WORLD.token(ADA);
        for (String wrong : new String[] {
            "Bearer",
            "Bearer x",
            "Basic YWRhOmFkYQ==",
            "Bearer " + good + "A",
            "Bearer " + token(Duration.ofSeconds(-5))
        }) {
            HttpResponse<String> reply = as(wrong);
            assertThat(reply.statusCode()).as(wrong).isEqualTo(401);
            assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(reply.body()).contains("\"code\":\"UNAUTHENTICATED\"");
        }
    }

    @Test
    void a_good_token_tells_who_asks_and_none_is_nobody() throws Exception {
        assertThat(as("Bearer " + token(Duration.ofMinutes(1))).body()).contains("\"username\":\"ada\"");
        assertThat(post(BodyPublishers.ofString(VIEWER)).body()).contains("{\"viewer\":null}");
    }

    @Test
    void a_token_is_worth_nothing_once_its_person_is_gone() throws Exception {
        UserId deleted = WORLD.person("deleted");
        UserId inactive = WORLD.person("inactive");
        WORLD.sql().update("UPDATE account.users SET deleted_at = now() WHERE id = :id", Params.of("id", deleted));
        WORLD.sql().update("UPDATE account.users SET active = false WHERE id = :id", Params.of("id", inactive));
        for (UserId gone : List.of(deleted, inactive, new UserId(UUID.randomUUID()))) {
            HttpResponse<String> reply = as("Bearer " + WORLD.token(gone));
            assertThat(reply.statusCode()).isEqualTo(401);
            assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    /** A request of that many bytes, nearly all of them white space. */
    private static String filled(int bytes) {
        return VIEWER + " ".repeat(bytes - VIEWER.length());
    }

    private static String token(Duration life) {
        return WORLD.token(ADA, life);
    }

    private static HttpResponse<String> as(String authorization) throws IOException, InterruptedException {
        return send(request("/graphql")
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(VIEWER)));
    }

    private static HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return send(
                request("/graphql").header("Content-Type", "application/json").POST(body));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(GRAPHQL.resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
