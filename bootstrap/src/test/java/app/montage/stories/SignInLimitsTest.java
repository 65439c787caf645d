package app.montage.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.persistence.shared.Params;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often one may guess (A3, P-18). */
class SignInLimitsTest {
    private static final Map<String, Object> SETTINGS =
            Map.of("montage.workers", "0", "montage.passwords.patience", "30s");
    private static final Database DATABASE = TestDatabase.fresh();
    private static final World WORLD = new World(DATABASE, SETTINGS);
    private static final World ELSEWHERE = new World(DATABASE, SETTINGS);
    private static final Door DOOR = new Door(WORLD);
    private static final Door OTHER_DOOR = new Door(ELSEWHERE);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        WORLD.sql().update("DELETE FROM account.tries", Params.none());
    }

    @AfterAll
    static void close() {
        WORLD.close();
        ELSEWHERE.close();
        HTTP.close();
    }

    @Test
    void twenty_wrong_tries_are_the_end_on_all_nodes_whatever_address_is_claimed() throws Exception {
        DOOR.person("victim");
        int failed = 0;
        for (int i = 0; i < 40; i++) {
            URI node = i % 2 == 0 ? WORLD.serve() : ELSEWHERE.serve();
            String answer = guess(node, "192.0.2." + i);
            failed += answer.contains("SIGN_IN_FAILED") ? 1 : 0;
            if (i >= 20) assertThat(answer).contains("THROTTLED").doesNotContain("SIGN_IN_FAILED");
        }
        assertThat(failed).isEqualTo(20);
        assertThat(OTHER_DOOR.tryToSignIn("victim@example.org", Door.PASSWORD).code())
                .isEqualTo("THROTTLED");
    }

    private static String guess(URI node, String claimed) throws Exception {
        String body =
                "{\"query\":\"mutation { signIn(input: {login: \\\"victim\\\", password: \\\"wrong\\\"}) { credentials { accessToken } userErrors { code } } }\"}";
        HttpRequest request = HttpRequest.newBuilder(node)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", claimed)
                .header("Forwarded", "for=" + claimed)
                .header("X-Real-IP", claimed)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void aliases_are_no_way_to_many_tries() {
        DOOR.person("aliased");
        String tries = IntStream.range(0, 19)
                .mapToObj(
                        i -> "t%d: signIn(input: {login: \"aliased\", password: \"wrong %d\"}) { userErrors { code } }"
                                .formatted(i, i))
                .collect(Collectors.joining(" ", "mutation { ", " }"));
        Client.Answer answer = DOOR.stranger().ask(tries);
        assertThat(answer.body().findValuesAsText("code")).doesNotContain("SIGN_IN_FAILED");
        assertThat(answer.body().toString()).contains("\"code\":\"LIMIT\"");
        assertThat(WORLD.count(
                        "SELECT coalesce(sum(tries), 0) AS count FROM account.tries WHERE what = 'sign-in of account'"))
                .isEqualTo(1);
    }

    @Test
    void a_hundred_aliases_or_a_fragment_of_them_are_none() {
        DOOR.person("hundred");
        String tries = IntStream.range(0, 100)
                .mapToObj(
                        i -> "t%d: signIn(input: {login: \"hundred\", password: \"wrong %d\"}) { userErrors { code } }"
                                .formatted(i, i))
                .collect(Collectors.joining(" "));
        for (String document : List.of(
                "mutation { " + tries + " }",
                "mutation { ...all } fragment all on Mutation { " + tries + " }",
                "mutation { ...one ...two } fragment one on Mutation { a: signIn(input: {login: \"hundred\","
                        + " password: \"wrong\"}) { userErrors { code } } } fragment two on Mutation {"
                        + " b: signUp(input: {email: \"a@example.org\", password: \"violets on the windowsill\","
                        + " firstName: \"A\", lastName: \"B\"}) { email } }"))
            assertThat(DOOR.stranger().ask(document).body().toString()).contains("\"code\":\"LIMIT\"");
        assertThat(WORLD.count(
                        "SELECT coalesce(sum(tries), 0) AS count FROM account.tries WHERE what = 'sign-in of account'"))
                .isEqualTo(1);
    }

    @Test
    void a_wrong_password_and_a_name_that_nobody_has_are_one_answer() {
        DOOR.person("known");
        Client.Answer wrong = DOOR.tryToSignIn("known", "a wrong password");
        Client.Answer unknown = DOOR.tryToSignIn("unknown", "a wrong password");
        Client.Answer address = DOOR.tryToSignIn("unknown@example.org", "a wrong password");
        assertThat(wrong.body().path("data")).isEqualTo(unknown.body().path("data"));
        assertThat(wrong.body().path("data")).isEqualTo(address.body().path("data"));
        assertThat(wrong.status()).isEqualTo(unknown.status());
    }

    @Test
    void the_address_that_a_trusted_proxy_tells_is_the_one_that_counts() throws Exception {
        try (World behindProxy = new World(
                DATABASE,
                Map.of(
                        "montage.workers",
                        "0",
                        "montage.address-header",
                        "X-Forwarded-For",
                        "account.sign-ins-from-network",
                        "1"))) {
            URI node = behindProxy.serve();
            assertThat(guess(node, "198.51.100.1")).contains("SIGN_IN_FAILED");
            assertThat(guess(node, "203.0.113.9, 198.51.100.1")).contains("THROTTLED");
            assertThat(guess(node, "198.51.100.1, 203.0.113.9")).contains("SIGN_IN_FAILED");
        }
    }
}
