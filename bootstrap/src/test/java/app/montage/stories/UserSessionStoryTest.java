package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Being signed in, on two nodes: what ends on one is over on both (A2). */
class UserSessionStoryTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Map<String, Object> SETTINGS =
            Map.of("montage.workers", "0", "account.sign-ins-from-network", "1000");
    private static final World WORLD = new World(DATABASE, SETTINGS);
    private static final World ELSEWHERE = new World(DATABASE, SETTINGS);
    private static final Door DOOR = new Door(WORLD);
    private static final Door OTHER_DOOR = new Door(ELSEWHERE);
    private static final int CHEAP = 4;

    private static final String SESSIONS = """
            { viewer { sessions(first: 2) { totalCount pageInfo { hasNextPage endCursor }
              nodes { id address agent createdAt lastUsedAt expiresAt isCurrent } } } }""";
    private static final String END = """
            mutation ($id: ID!) { endSession(input: {sessionId: $id}) { endedSessionId userErrors { code } } }""";
    private static final String SIGN_OUT = "mutation { signOut { endedSessionId userErrors { code } } }";
    private static final String CHANGE = """
            mutation ($from: String!, $to: String!) { changePassword(input: {currentPassword: $from, newPassword: $to}) {
              user { username } userErrors { code } } }""";

    private static int people;

    private String name = "";
    private UserId person = new UserId(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        name = "somebody" + ++people;
        person = DOOR.person(name);
    }

    @AfterAll
    static void close() {
        WORLD.close();
        ELSEWHERE.close();
    }

    private Door.Key signIn() {
        return DOOR.signIn(name, Door.PASSWORD);
    }

    /** Whoever is known on both nodes. */
    private static void assertIn(Door.Key key) {
        assertThat(List.of(DOOR.status(key), OTHER_DOOR.status(key))).containsExactly(200, 200);
    }

    private static void assertOut(Door.Key key) {
        assertThat(DOOR.status(key)).isEqualTo(401);
        Await.until("the other node has heard of it", () -> OTHER_DOOR.status(key) == 401);
        assertThat(DOOR.tryToRefresh(key).at("/userErrors/0/code").asText()).isEqualTo("TOKEN_NOT_GOOD");
    }

    @Test
    void signing_out_is_over_at_once() {
        Door.Key key = signIn();
        Door.Key other = signIn();
        assertIn(key);
        DOOR.with(key).ask(SIGN_OUT);
        assertOut(key);
        assertIn(other);
        OTHER_DOOR.with(other).ask("mutation { signOutEverywhere { userErrors { code } } }");
        assertThat(OTHER_DOOR.status(other)).isEqualTo(401);
        Await.until("this node has heard of it", () -> DOOR.status(other) == 401);
    }

    @Test
    void a_session_goes_on_on_any_node_and_a_token_used_twice_ends_it() {
        Door.Key first = signIn();
        Door.Key second = OTHER_DOOR.refresh(first);
        assertIn(second);
        assertIn(first);
        assertThat(DOOR.tryToRefresh(first).at("/userErrors/0/code").asText()).isEqualTo("TOKEN_NOT_GOOD");
        assertOut(second);
        assertOut(first);
    }

    @Test
    void two_uses_of_one_token_at_once_are_one_too_many() {
        Door.Key key = signIn();
        var one = Meanwhile.call(() -> DOOR.tryToRefresh(key));
        var other = Meanwhile.call(() -> OTHER_DOOR.tryToRefresh(key));
        List<JsonNode> answers = List.of(one.join(), other.join());
        assertThat(answers)
                .filteredOn(it -> it.path("credentials").isObject())
                .hasSize(1)
                .allSatisfy(it -> assertOut(Door.Key.of(it.path("credentials"))));
    }

    @Test
    void one_s_sessions_are_listed_for_oneself_and_can_be_ended() {
        Door.Key first = signIn();
        Door.Key second = signIn();
        Door.Key third = signIn();
        JsonNode sessions = DOOR.with(second).ask(SESSIONS).at("/data/viewer/sessions");
        assertThat(sessions.path("totalCount").asInt()).isEqualTo(3);
        assertThat(sessions.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(sessions.at("/nodes/0/isCurrent").asBoolean()).isFalse();
        assertThat(sessions.at("/nodes/1/isCurrent").asBoolean()).isTrue();
        assertThat(sessions.at("/nodes/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(sessions.at("/nodes/0/agent").asText()).contains("Java");
        String newest = sessions.at("/nodes/0/id").asText();
        Door.Key stranger = new Door.Key(WORLD.token(DOOR.person(name + "s_neighbour")), "");
        assertThat(DOOR.with(stranger)
                        .ask(END, "id", newest)
                        .at("/data/endSession/userErrors/0/code")
                        .asText())
                .isEqualTo("USER_SESSION_NOT_FOUND");
        assertThat(DOOR.with(stranger)
                        .ask(
                                "query ($name: String!) { user(username: $name) { sessions { totalCount } } }",
                                "name",
                                name)
                        .at("/data/user/sessions")
                        .isNull())
                .isTrue();
        assertThat(DOOR.with(first)
                        .ask(END, "id", newest)
                        .at("/data/endSession/endedSessionId")
                        .asText())
                .isEqualTo(newest);
        assertOut(third);
        assertIn(first);
    }

    @Test
    void changing_the_password_leaves_this_session_alone() {
        Door.Key here = signIn();
        Door.Key there = signIn();
        String to = "violets on the windowsill";
        assertThat(DOOR.with(here)
                        .ask(CHANGE, "from", "not my password", "to", to)
                        .at("/data/changePassword/userErrors/0/code")
                        .asText())
                .isEqualTo("WRONG_PASSWORD");
        assertIn(there);
        assertThat(DOOR.with(here)
                        .ask(CHANGE, "from", Door.PASSWORD, "to", to)
                        .at("/data/changePassword/user/username")
                        .asText())
                .isEqualTo(name);
        assertOut(there);
        assertIn(here);
        DOOR.signIn(name, to);
    }

    @Test
    void an_old_hash_of_bcrypt_lets_in_and_is_replaced() {
        DOOR.password(person, "" + new BCryptPasswordEncoder(CHEAP).encode(Door.PASSWORD));
        signIn();
        assertThat(WORLD.count(
                        "SELECT count(*) AS count FROM account.logins WHERE id = :id AND password_hash LIKE '$argon2id$%'",
                        "id", person))
                .isEqualTo(1);
        signIn();
    }

    @Test
    void nothing_that_lets_somebody_in_is_kept_in_clear() {
        Door.Key key = signIn();
        DOOR.refresh(key);
        assertThat(WORLD.count("""
                        SELECT count(*) AS count FROM account.user_sessions s
                        LEFT JOIN account.spent_refresh_tokens t ON t.session_id = s.id
                        WHERE s.user_id = :id AND (s::text LIKE '%' || :token || '%' OR t::text LIKE '%' || :token || '%')""", "id", person, "token", key.refreshToken())).isZero();
    }

    @Test
    void people_can_see_who_came_in_as_them_and_who_tried() {
        DOOR.tryToSignIn(name, "a wrong password");
        Door.Key key = signIn();
        DOOR.refresh(key);
        DOOR.tryToRefresh(key);
        Door.Key again = signIn();
        assertThat(DOOR.with(again)
                        .ask("{ securityEvents { nodes { action address } } }")
                        .at("/data/securityEvents/nodes")
                        .findValuesAsText("action"))
                .containsExactly("signIn", "refreshTokenReused", "signIn", "signInFailed");
    }

    @Test
    void a_subscription_hears_no_more_once_its_session_has_ended() {
        Door.Key key = signIn();
        try (Listener listener = new Listener(WORLD.serve(), key.accessToken())) {
            listener.subscribe(
                    "1",
                    "subscription ($id: ID!) { montageRefreshed(userId: $id) { montage { itemCount } } }",
                    Map.of("id", Client.id(person)));
            Await.until("it is heard of", () -> {
                makeMontage();
                return !listener.hasHeardNothing();
            });
            DOOR.with(key).ask(SIGN_OUT);
            Await.until("its answers on their way have arrived", () -> DOOR.status(key) == 401);
            makeMontage();
            assertThat(listener.closeCode()).isEqualTo(4403);
        }
    }

    private void makeMontage() {
        WORLD.checkin(person, Instant.now().minusSeconds(1), Visibility.FRIENDS, "another one");
        WORLD.makeMontages();
    }
}
