package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.EraseLeavers;
import app.montage.application.account.GrantRole;
import app.montage.domain.account.Role;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody deletes their account: gone at once, back if they change their mind, erased if they do not. */
class LeavingStoryTest {
    private static final World WORLD = new World(Map.of(
            "montage.workers",
            "0",
            "montage.mailbox",
            "true",
            "account.mails-from-network",
            "1000",
            "account.sign-ins-from-network",
            "1000",
            "graphql.graphql-ws.ping",
            "200ms"));
    private static final Door DOOR = new Door(WORLD);
    private static final String NEW_PASSWORD = "violets on the windowsill";

    private static final String SEE = """
            query ($name: String!) { user(username: $name) { username checkins(first: 5) { nodes { id } } } }""";
    private static final String DELETE = """
            mutation ($password: String!) { deleteAccount(input: {currentPassword: $password}) {
              erasedFrom userErrors { code } } }""";
    private static final String CANCEL = """
            mutation ($login: String!, $password: String!) {
              cancelAccountDeletion(input: {login: $login, password: $password}) { username userErrors { code } } }""";
    private static final String KEY = """
            mutation { createApiKey(input: {name: "key", scopes: [READ]}) { created { secret } } }""";

    private static int people;

    private String name = "";
    private UserId person = new UserId(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        name = "leaver" + ++people;
        person = DOOR.person(name);
        WORLD.checkin(person, Instant.now().minusSeconds(60), Visibility.PUBLIC, "a public thing of " + name);
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private JsonNode delete(Door.Key key, String password) {
        return DOOR.with(key).ask(DELETE, "password", password).at("/data/deleteAccount");
    }

    private Door.Key leave() {
        Door.Key key = DOOR.signIn(name, Door.PASSWORD);
        assertThat(delete(key, Door.PASSWORD).path("userErrors")).isEmpty();
        return key;
    }

    private JsonNode cancel(String password) {
        return DOOR.stranger().ask(CANCEL, "login", name, "password", password).at("/data/cancelAccountDeletion");
    }

    private boolean isSeenByStrangers() {
        return DOOR.stranger().ask(SEE, "name", name).at("/data/user").isObject();
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asText();
    }

    private String signInCode() {
        return code(DOOR.tryToSignIn(name, Door.PASSWORD).at("/data/signIn"));
    }

    @Test
    void who_leaves_is_gone_at_once_for_everybody_and_all_that_let_them_in_ends() {
        Door.Key here = DOOR.signIn(name, Door.PASSWORD);
        Door.Key there = DOOR.signIn(name, Door.PASSWORD);
        String secret =
                DOOR.with(here).ask(KEY).at("/data/createApiKey/created/secret").asText();
        Client program = new Client(WORLD.serve(), secret);
        assertThat(program.ask(Door.VIEWER).status()).isEqualTo(200);
        assertThat(isSeenByStrangers()).isTrue();
        assertThat(code(delete(here, "not my password"))).isEqualTo("WRONG_PASSWORD");
        assertThat(isSeenByStrangers()).isTrue();
        Instant erasedFrom =
                Instant.parse(delete(here, Door.PASSWORD).path("erasedFrom").asText());
        assertThat(Duration.between(Instant.now(), erasedFrom)).isBetween(Duration.ofDays(29), Duration.ofDays(30));
        assertThat(isSeenByStrangers()).isFalse();
        assertThat(DOOR.status(here)).isEqualTo(401);
        assertThat(DOOR.status(there)).isEqualTo(401);
        assertThat(program.ask(Door.VIEWER).status()).isEqualTo(401);
        assertThat(code(DOOR.tryToRefresh(there))).isEqualTo("TOKEN_NOT_GOOD");
        assertThat(DOOR.mailbox()).contains("To " + name + "@example.org", "Your account is deleted");
    }

    @Test
    void a_socket_on_which_nothing_happens_is_closed() {
        Door.Key key = DOOR.signIn(name, Door.PASSWORD);
        try (Listener listener = new Listener(WORLD.serve(), key.accessToken())) {
            listener.subscribe(
                    "1",
                    "subscription ($id: ID!) { montageRefreshed(userId: $id) { montage { itemCount } } }",
                    Map.of("id", Client.id(person)));
            delete(key, Door.PASSWORD);
            assertThat(listener.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void who_has_left_is_told_so_by_their_password_alone_and_can_have_it_all_back() {
        leave();
        assertThat(signInCode()).isEqualTo("ACCOUNT_DELETED");
        assertThat(code(DOOR.tryToSignIn(name, "not my password").at("/data/signIn")))
                .isEqualTo("SIGN_IN_FAILED");
        assertThat(code(cancel("not my password"))).isEqualTo("SIGN_IN_FAILED");
        assertThat(cancel(Door.PASSWORD).path("username").asText()).isEqualTo(name);
        assertThat(code(cancel(Door.PASSWORD))).isEqualTo("ACCOUNT_NOT_DELETED");
        assertThat(DOOR.status(DOOR.signIn(name, Door.PASSWORD))).isEqualTo(200);
        assertThat(DOOR.stranger().ask(SEE, "name", name).at("/data/user/checkins/nodes"))
                .hasSize(1);
    }

    @Test
    void what_let_them_in_before_does_not_come_back_with_them() {
        Door.Key before = leave();
        cancel(Door.PASSWORD);
        assertThat(DOOR.status(before)).isEqualTo(401);
        assertThat(code(DOOR.tryToRefresh(before))).isEqualTo("TOKEN_NOT_GOOD");
    }

    @Test
    void who_has_forgotten_the_password_chooses_a_new_one_and_comes_back_with_it() {
        leave();
        DOOR.stranger()
                .ask(
                        "mutation ($email: String!) { requestPasswordReset(input: {email: $email}) { email } }",
                        "email",
                        name + "@example.org");
        String token = Objects.requireNonNull(DOOR.mailedToken());
        DOOR.stranger()
                .ask(
                        "mutation ($token: String!, $new: String!) {"
                                + " resetPassword(input: {token: $token, newPassword: $new}) { username } }",
                        "token",
                        token,
                        "new",
                        NEW_PASSWORD);
        assertThat(cancel(NEW_PASSWORD).path("username").asText()).isEqualTo(name);
        DOOR.signIn(name, NEW_PASSWORD);
    }

    @Test
    void once_erasing_has_begun_there_is_no_way_back() {
        leave();
        WORLD.sql()
                .update(
                        "UPDATE account.leavers SET erasing_since = now(), due_at = now() + interval '1 minute'"
                                + " WHERE user_id = :id",
                        Params.of("id", person));
        assertThat(signInCode()).isEqualTo("SIGN_IN_FAILED");
        assertThat(code(cancel(Door.PASSWORD))).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void the_last_super_admin_stays() {
        World.value(WORLD.the(GrantRole.class).handle(person, Role.SUPER_ADMIN));
        Door.Key key = DOOR.signIn(name, Door.PASSWORD);
        assertThat(code(delete(key, Door.PASSWORD))).isEqualTo("LAST_SUPER_ADMIN");
        assertThat(DOOR.status(key)).isEqualTo(200);
    }

    @Test
    void before_the_time_has_come_nobody_is_erased() {
        leave();
        WORLD.the(EraseLeavers.class).handle();
        assertThat(WORLD.count("SELECT count(*) AS count FROM checkin.checkins WHERE user_id = :id", "id", person))
                .isEqualTo(1);
        assertThat(cancel(Door.PASSWORD).path("username").asText()).isEqualTo(name);
    }

    @Test
    void a_program_cannot_delete_the_account_it_acts_for() {
        Door.Key key = DOOR.signIn(name, Door.PASSWORD);
        String secret = DOOR.with(key)
                .ask(KEY.replace("[READ]", "[READ, WRITE_ACCOUNT]"))
                .at("/data/createApiKey/created/secret")
                .asText();
        assertThat(new Client(WORLD.serve(), secret)
                        .ask(DELETE, "password", Door.PASSWORD)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(DOOR.stranger().ask(DELETE, "password", Door.PASSWORD).code())
                .isEqualTo("UNAUTHENTICATED");
    }
}
