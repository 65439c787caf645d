package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are given again as they were written: to whom, and until when. PrivacyOracleTest asks that of everybody. */
class RepeatedAnswersTest {
    private static final String PAGE = """
            query ($user: ID!, $first: Int, $after: String) { montage(userId: $user) { id isStale
              items(first: $first, after: $after) { edges { cursor node { __typename position widget { ...words } } }
                pageInfo { hasNextPage endCursor } } } }
            fragment words on Widget { type ... on TextWidget { text } }""";

    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++, "tea");
    private final UserId friend = WORLD.person("friend" + people++);
    private final Client own = new Client(GRAPHQL, WORLD.token(owner));
    private final Client friends = new Client(GRAPHQL, WORLD.token(friend));
    private final Client nobody = new Client(GRAPHQL, null);

    @BeforeEach
    void live() {
        WORLD.befriend(owner, friend);
        WORLD.checkin(owner, Instant.parse("2026-05-01T10:00:00Z"), Visibility.PUBLIC, "for all", "tea");
        WORLD.checkin(owner, Instant.parse("2026-05-03T10:00:00Z"), Visibility.FRIENDS, "for friends", "tea");
        WORLD.checkin(owner, Instant.parse("2026-05-05T10:00:00Z"), Visibility.PRIVATE, "for me", "tea");
        WORLD.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        WORLD.makeMontages();
        Await.until("the cache answers", () -> {
            double before = repeated();
            page(own);
            return repeated() > before;
        });
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void an_answer_is_given_again_word_for_word() {
        JsonNode first = page(own);
        double before = repeated();
        assertThat(page(own)).isEqualTo(first);
        assertThat(repeated()).isEqualTo(before + 1);
        assertThat(first.at("/extensions/cost/requested").intValue()).isEqualTo(10);
    }

    @Test
    void each_clearance_has_its_own_answer_to_the_same_words() {
        for (int i = 0; i < 2; i++) {
            assertThat(texts(page(own))).containsExactly("for all", "for friends", "for me");
            assertThat(texts(page(friends))).containsExactly("for all", "for friends");
            assertThat(texts(page(nobody))).containsExactly("for all");
        }
    }

    @Test
    void other_variables_get_other_answers() {
        assertThat(texts(page(own, 1, null))).containsExactly("for all");
        String cursor =
                page(own, 1, null).at("/data/montage/items/pageInfo/endCursor").asText();
        for (int i = 0; i < 2; i++) assertThat(texts(page(own, 1, cursor))).containsExactly("for friends");
    }

    @Test
    void a_person_who_is_blocked_gets_nothing_of_what_they_got_before() {
        assertThat(texts(page(friends))).hasSize(2);
        own.ask(
                "mutation($id: ID!) { blockUser(input: {userId: $id}) { userErrors { code } } }",
                "id",
                Client.id(friend));
        assertThat(page(friends).at("/data/montage").isNull()).isTrue();
    }

    @Test
    void a_new_generation_gets_a_new_answer() {
        assertThat(texts(page(own))).hasSize(3);
        WORLD.checkin(owner, Instant.parse("2026-05-07T10:00:00Z"), Visibility.PUBLIC, "later", "tea");
        WORLD.makeMontages();
        Await.until("the new one is there", () -> texts(page(own)).size() == 4);
    }

    @Test
    void what_rests_on_more_than_the_montage_is_never_repeated() {
        String query = PAGE.replace("isStale", "isStale owner { username }");
        for (int i = 0; i < 2; i++) own.ask(query, "user", Client.id(owner), "first", 10);
        double before = repeated();
        own.ask(query, "user", Client.id(owner), "first", 10);
        assertThat(repeated()).isEqualTo(before);
    }

    @Test
    void an_error_is_never_repeated() {
        for (int i = 0; i < 2; i++)
            assertThat(own.ask(PAGE, "user", Client.id(owner), "first", 10, "after", "nonsense")
                            .code())
                    .isEqualTo("BAD_USER_INPUT");
    }

    private JsonNode page(Client client) {
        return page(client, 10, null);
    }

    private JsonNode page(Client client, int first, @Nullable String after) {
        return client.ask(PAGE, "user", Client.id(owner), "first", first, "after", after)
                .body();
    }

    private static List<String> texts(JsonNode page) {
        return page.at("/data/montage/items/edges").findValuesAsText("text");
    }

    private static double repeated() {
        return WORLD
                .the(MeterRegistry.class)
                .get("cache.gets")
                .tags("cache", "finished-answers", "result", "hit")
                .functionCounters()
                .stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
    }
}
