package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rule says no to one part of what somebody sent, the answer leads to that part. */
class RefusedFieldsTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final Door DOOR = new Door(WORLD);
    private static final UserId ADA = DOOR.person("ada");
    private static final Client CLIENT = DOOR.with(DOOR.signIn("ada", Door.PASSWORD));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USERNAME_TAKEN        | username        | signUp(input: {email: "b@example.org", password: "tidal pools at dusk", firstName: "B", lastName: "C", username: "ada"})
            COMMON_PASSWORD       | password        | signUp(input: {email: "b@example.org", password: "password1234", firstName: "B", lastName: "C"})
            COMMON_PASSWORD       | newPassword     | changePassword(input: {currentPassword: "{password}", newPassword: "password1234"})
            WRONG_PASSWORD        | currentPassword | changePassword(input: {currentPassword: "wrong", newPassword: "tidal pools at dusk"})
            WRONG_PASSWORD        | currentPassword | deleteAccount(input: {currentPassword: "wrong"})
            TOKEN_NOT_GOOD        | token           | verifyEmail(input: {token: "{token}"})
            TOKEN_NOT_GOOD        | token           | resetPassword(input: {token: "{token}", newPassword: "tidal pools at dusk"})
            TOKEN_NOT_GOOD        | refreshToken    | refreshSession(input: {refreshToken: "{token}"})
            SELF_FOLLOW           | userId          | followUser(input: {userId: "{ada}"})
            SELF_MUTE             | userId          | muteUser(input: {userId: "{ada}"})
            API_KEY_LIFE          | expiresAt       | createApiKey(input: {name: "k", scopes: [READ], expiresAt: "{later}"})
            IN_THE_FUTURE         | occurredAt      | createCheckin(input: {occurredAt: "{later}", widgets: [{text: {text: "soon"}}]})
            MONTAGE_NOT_FOUND     | interest        | refreshMontage(input: {interest: "sailing"})
            SIGN_IN_FAILED        |                 | signIn(input: {login: "ada", password: "wrong"})""")
    void a_refusal_names_its_field(String code, @Nullable String field, String mutation) {
        String filled = mutation.replace("{password}", Door.PASSWORD)
                .replace("{token}", "A".repeat(43))
                .replace("{ada}", Client.id(ADA))
                .replace("{later}", Instant.now().plus(Duration.ofDays(1_000)).toString());
        Client.Answer answer = CLIENT.ask("mutation { it: " + filled + " { userErrors { code path } } }");
        JsonNode error = answer.at("/data/it/userErrors/0");
        assertThat(error.path("code").asText()).as("%s", answer.body()).isEqualTo(code);
        if (field == null) assertThat(error.path("path").isNull()).isTrue();
        else assertThat(error.path("path")).extracting(JsonNode::asText).containsExactly(field);
    }

    @Test
    void what_is_not_there_names_the_id_that_was_given() {
        String id = Client.id(new UserId(UUID.randomUUID()));
        JsonNode error = CLIENT.ask(
                        "mutation ($id: ID!) { followUser(input: {userId: $id}) { userErrors { code path } } }",
                        "id",
                        id)
                .at("/data/followUser/userErrors/0");
        assertThat(error.path("code").asText()).isEqualTo("USER_NOT_FOUND");
        assertThat(error.at("/path/0").asText()).isEqualTo("userId");
    }
}
