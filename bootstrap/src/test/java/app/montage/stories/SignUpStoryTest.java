package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From nobody to somebody, through HTTP and the mailbox. */
class SignUpStoryTest {
    private static final World WORLD =
            new World(Map.of("montage.workers", "0", "montage.mailbox", "true", "account.mails-from-network", "1000"));
    private static final Door DOOR = new Door(WORLD);
    private static final String NEW_PASSWORD = "violets on the windowsill";

    private static final String SIGN_UP = """
            mutation ($email: String!, $password: String!, $username: String) {
              signUp(input: {email: $email, password: $password, firstName: "Grace", lastName: "Hopper",
                username: $username}) { email userErrors { code path } } }""";
    private static final String VERIFY = """
            mutation ($token: String!) { verifyEmail(input: {token: $token}) { username userErrors { code } } }""";
    private static final String FORGOTTEN = """
            mutation ($email: String!) { requestPasswordReset(input: {email: $email}) { email userErrors { code } } }""";
    private static final String RESET = """
            mutation ($token: String!, $password: String!) { resetPassword(input: {token: $token,
              newPassword: $password}) { username userErrors { code } } }""";

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static JsonNode signUp(String email, String password, @Nullable String username) {
        return DOOR.stranger()
                .ask(SIGN_UP, "email", email, "password", password, "username", username)
                .at("/data/signUp");
    }

    @Test
    void who_signs_up_and_reads_the_mail_can_sign_in() {
        JsonNode asked = signUp("Grace.Hopper@example.org", Door.PASSWORD, null);
        assertThat(asked.path("email").asText()).isEqualTo("grace.hopper@example.org");
        String token = DOOR.mailedToken();
        assertThat(code(DOOR.tryToSignIn("grace.hopper@example.org", Door.PASSWORD)))
                .isEqualTo("SIGN_IN_FAILED");
        assertThat(DOOR.stranger()
                        .ask(VERIFY, "token", token)
                        .at("/data/verifyEmail/username")
                        .asText())
                .isEqualTo("grace_hopper");
        Door.Key key = DOOR.signIn("grace.hopper@example.org", Door.PASSWORD);
        assertThat(DOOR.with(key)
                        .ask("{ viewer { username displayName } }")
                        .at("/data/viewer")
                        .toString())
                .contains("grace_hopper", "Grace Hopper");
    }

    private static String code(Client.Answer signIn) {
        return signIn.at("/data/signIn/userErrors/0/code").asText();
    }

    @Test
    void a_taken_address_and_a_free_one_are_answered_alike_and_written_to_differently() {
        DOOR.person("taken");
        String free = signUp("free@example.org", Door.PASSWORD, null).toString();
        assertThat(DOOR.mailbox()).contains("To free@example.org");
        String taken = signUp("taken@example.org", Door.PASSWORD, null).toString();
        assertThat(taken.replace("taken", "free")).isEqualTo(free);
        assertThat(DOOR.mailedToken()).isNull();
        assertThat(DOOR.mailbox()).contains("To taken@example.org", "You have an account already");
    }

    @Test
    void a_name_that_somebody_only_asked_for_is_nobody_s() {
        signUp("first@example.org", Door.PASSWORD, "wanted");
        assertThat(DOOR.stranger()
                        .ask("{ user(username: \"wanted\") { id } }")
                        .at("/data/user")
                        .isNull())
                .isTrue();
    }

    @Test
    void all_that_is_wrong_with_a_sign_up_is_told_at_once() {
        JsonNode errors = signUp("no address", "short", "x!").path("userErrors");
        assertThat(errors).hasSize(3).allMatch(it -> it.path("code").asText().equals("INVALID"));
        assertThat(errors.toString()).contains("email", "password", "username").doesNotContain("short\"");
        assertThat(signUp("weak@example.org", "password1234", null).toString()).contains("COMMON_PASSWORD");
    }

    @Test
    void a_forgotten_password_is_replaced_by_mail_and_all_sessions_end() {
        DOOR.person("forgetful");
        Door.Key before = DOOR.signIn("forgetful", Door.PASSWORD);
        assertThat(DOOR.status(before)).isEqualTo(200);
        DOOR.stranger().ask(FORGOTTEN, "email", "forgetful@example.org");
        String token = Objects.requireNonNull(DOOR.mailedToken());
        assertThat(DOOR.stranger()
                        .ask(RESET, "token", token, "password", NEW_PASSWORD)
                        .at("/data/resetPassword/username")
                        .asText())
                .isEqualTo("forgetful");
        assertThat(DOOR.status(before)).isEqualTo(401);
        assertThat(code(DOOR.tryToSignIn("forgetful", Door.PASSWORD))).isEqualTo("SIGN_IN_FAILED");
        DOOR.signIn("forgetful", NEW_PASSWORD);
        assertThat(DOOR.stranger()
                        .ask(RESET, "token", token, "password", NEW_PASSWORD)
                        .at("/data/resetPassword/userErrors/0/code")
                        .asText())
                .isEqualTo("TOKEN_NOT_GOOD");
    }

    @Test
    void whether_anybody_has_an_address_is_not_told_by_forgetting() {
        DOOR.person("here");
        String some = DOOR.stranger()
                .ask(FORGOTTEN, "email", "here@example.org")
                .at("/data")
                .toString();
        String none = DOOR.stranger()
                .ask(FORGOTTEN, "email", "away@example.org")
                .at("/data")
                .toString();
        assertThat(none.replace("away", "here")).isEqualTo(some);
        assertThat(DOOR.mailbox()).doesNotContain("To away@example.org");
    }

    @Test
    void letters_to_one_address_come_to_an_end() {
        for (int i = 0; i < 5; i++) DOOR.stranger().ask(FORGOTTEN, "email", "flooded@example.org");
        Client.Answer throttled = DOOR.stranger().ask(FORGOTTEN, "email", "flooded@example.org");
        assertThat(throttled.code()).isEqualTo("THROTTLED");
        assertThat(throttled.at("/errors/0/extensions/retryAfterSeconds").asInt())
                .isEqualTo(3600);
    }
}
