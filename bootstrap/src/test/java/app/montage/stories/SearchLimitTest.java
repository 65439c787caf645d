package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How often one may look for people by a part of their name (P-16), and what all else costs meanwhile. */
class SearchLimitTest {
    private static final String SEARCH = "{ searchUsers(text: \"tes\") { username } }";

    private static final World WORLD = new World(Map.of(
            "montage.workers",
            "0",
            "graphql.limits.searches",
            "2",
            "graphql.limits.searches-within",
            "10h",
            "graphql.limits.points",
            "1000"));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static Client somebody(String username) {
        return new Client(WORLD.serve(), WORLD.token(WORLD.person(username)));
    }

    @Test
    void a_person_may_look_so_often_and_is_told_when_again() {
        Client ada = somebody("ada");
        for (int i = 0; i < 2; i++)
            assertThat(ada.ask(SEARCH).at("/data/searchUsers").isArray()).isTrue();
        Client.Answer refused = ada.ask(SEARCH);
        assertThat(refused.code()).isEqualTo("THROTTLED");
        assertThat(refused.at("/errors/0/path/0").asText()).isEqualTo("searchUsers");
        assertThat(refused.at("/errors/0/extensions/retryAfterSeconds").asInt()).isBetween(17_000, 18_000);
        assertThat(ada.ask("{ viewer { username } }")
                        .at("/data/viewer/username")
                        .asText())
                .isEqualTo("ada");
        assertThat(somebody("ben").ask(SEARCH).at("/data/searchUsers").isArray())
                .isTrue();
    }

    @Test
    void aliases_are_no_way_around() {
        Client.Answer answer = somebody("cleo")
                .ask("{ a: searchUsers(text: \"tes\") { id } b: searchUsers(text: \"ada\") { id } "
                        + "c: searchUsers(text: \"ben\") { id } }");
        assertThat(answer.body().toString()).contains("THROTTLED");
    }

    @Test
    void a_repeated_answer_costs_what_the_first_one_did() {
        Client dora = somebody("dora");
        String query = "query($id: ID!) { montage(userId: $id) { items(first: 10) { nodes { id } } } }";
        String id = Client.id(WORLD.person("emil"));
        for (int left = 999; left >= 996; left--) {
            Client.Answer answer = dora.ask(query, "id", id);
            assertThat(answer.at("/extensions/cost/points").asInt()).isEqualTo(1);
            assertThat(answer.at("/extensions/cost/maximum").asInt()).isEqualTo(1000);
            assertThat(answer.at("/extensions/cost/remaining").asInt()).isBetween(left, 999);
            assertThat(answer.at("/extensions/cost/restoreRate").asDouble()).isEqualTo(16.67);
        }
    }
}
