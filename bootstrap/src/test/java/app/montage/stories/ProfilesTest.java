package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people say of themselves, and to whom. */
class ProfilesTest {
    private static final String PROFILE = """
            query ($name: String!) { user(username: $name) { displayName avatarUrl profile { bio city institutions websites
              location { displayName latitude longitude city importance }
              personal { firstName fullName timeZone preferences { name value } } } } }""";

    private static final String UPDATE = """
            mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
              user { displayName profile { bio } } userErrors { code path message } } }""";

    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final Client NOBODY = new Client(GRAPHQL, null);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void what_is_said_is_seen_by_others_but_for_what_is_personal() {
        UserId ada = WORLD.person("ada");
        Map<String, Object> said = Map.of(
                "displayName",
                "Ada L.",
                "bio",
                "Poetical science",
                "city",
                "London",
                "location",
                Map.of("displayName", "London, England", "latitude", 51.5, "longitude", -0.1, "importance", 0.9),
                "institutions",
                List.of("Royal Society"),
                "websites",
                List.of("https://example.org/~ada"),
                "preferences",
                List.of(Map.of("name", "theme", "value", "dark")),
                "timeZone",
                "Europe/London");
        JsonNode payload = as(ada).ask(UPDATE, "input", said).at("/data/updateProfile");
        assertThat(payload.at("/userErrors")).isEmpty();
        assertThat(payload.at("/user/profile/bio").asText()).isEqualTo("Poetical science");
        JsonNode seen = NOBODY.ask(PROFILE, "name", "ada").at("/data/user");
        assertThat(seen.at("/displayName").asText()).isEqualTo("Ada L.");
        assertThat(seen.at("/profile/location/latitude").asDouble()).isEqualTo(51.5);
        assertThat(seen.at("/profile/websites/0").asText()).isEqualTo("https://example.org/~ada");
        assertThat(seen.at("/profile/personal").isNull()).isTrue();
        JsonNode own = as(ada).ask(PROFILE, "name", "ada").at("/data/user/profile/personal");
        assertThat(own.at("/timeZone").asText()).isEqualTo("Europe/London");
        assertThat(own.at("/fullName").asText()).isEqualTo("ada Tester");
        assertThat(own.at("/preferences/0/value").asText()).isEqualTo("dark");
    }

    @Test
    void all_faults_are_told_at_once_each_by_its_field_and_nothing_changes() {
        UserId bea = WORLD.person("bea");
        Map<String, Object> wrong = Map.of(
                "displayName", " ",
                "bio", "x".repeat(1_001),
                "institutions", List.of("x".repeat(201)),
                "websites", List.of("https://example.org", "javascript:alert(1)"),
                "location", Map.of("displayName", "Oslo", "latitude", 91),
                "timeZone", "Mars/Olympus",
                "city", "Oslo");
        JsonNode errors = as(bea).ask(UPDATE, "input", wrong).at("/data/updateProfile/userErrors");
        assertThat(errors.findValuesAsText("code")).containsOnly("INVALID");
        assertThat(errors.findValues("path"))
                .extracting(it -> String.join(".", texts(it)))
                .containsExactlyInAnyOrder(
                        "displayName", "bio", "institutions.0", "websites.1", "location.latitude", "timeZone");
        assertThat(NOBODY.ask(PROFILE, "name", "bea")
                        .at("/data/user/profile/city")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_private_account_shows_strangers_a_name_and_a_picture_and_its_followers_the_rest() {
        UserId shy = WORLD.person("shy");
        UserId friend = WORLD.person("friend");
        UserId stranger = WORLD.person("stranger");
        as(shy).ask(UPDATE, "input", Map.of("bio", "For friends"));
        as(shy).ask("mutation { updatePrivacy(input: {isPrivate: true}) { userErrors { code } } }");
        WORLD.follow(friend, shy, "ACTIVE");
        WORLD.follow(stranger, shy, "PENDING");
        for (Client client : List.of(NOBODY, as(stranger))) {
            JsonNode seen = client.ask(PROFILE, "name", "shy").at("/data/user");
            assertThat(seen.at("/profile").isNull()).isTrue();
            assertThat(seen.at("/displayName").asText()).isEqualTo("shy");
            assertThat(seen.at("/avatarUrl").asText()).startsWith("/api/avatar/");
        }
        assertThat(as(friend)
                        .ask(PROFILE, "name", "shy")
                        .at("/data/user/profile/bio")
                        .asText())
                .isEqualTo("For friends");
    }

    @Test
    void nobody_in_particular_has_no_profile_to_change() {
        assertThat(NOBODY.ask(UPDATE, "input", Map.of("bio", "x")).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void who_has_no_photo_is_drawn() throws Exception {
        WORLD.person("zoe");
        String url =
                NOBODY.ask(PROFILE, "name", "zoe").at("/data/user/avatarUrl").asText();
        HttpResponse<String> drawn = get(url);
        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(drawn.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(drawn.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(drawn.body()).contains(">Z</text>", "#" + url.replaceAll(".*color=(\\w+).*", "$1"));
        String tag = drawn.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = HTTP.send(
                HttpRequest.newBuilder(GRAPHQL.resolve(url))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void what_is_no_avatar_is_not_there() throws Exception {
        String someone = "/api/avatar/01234567-89ab-7def-8123-456789abcdef";
        assertThat(get(someone).body()).contains("#BE185D", "<circle");
        for (String wrong : List.of(
                someone + "?color=000000",
                someone + "?color=%22%3E%3Cscript",
                someone + "?initials=%3Cb",
                someone + "?initials=ABC"))
            assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(404);
        assertThat(get("/api/avatar/ada").statusCode()).isIn(400, 404);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(GRAPHQL.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
