package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners are shown of their montages tires, and makes room for other things the next day. */
class ShownMontagesTest {
    private static final String PAGE = """
            query ($user: ID!, $first: Int!) { montage(userId: $user) { items(first: $first) {
              nodes { widget { ... on TextWidget { text } } } } } }""";

    private static final String EXPLAINED = """
            query ($user: ID!, $first: Int!) { montage(userId: $user) { items(first: $first) {
              nodes { widget { ... on TextWidget { text } } explanation { relevance terms { contribution } } } } } }""";

    private static final World WORLD =
            new World(Map.of("montage.workers", "0", "montage.exposures-period", "50ms", "montage.general-items", "4"));
    private static final URI GRAPHQL = WORLD.serve();

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++);
    private final Client own = new Client(GRAPHQL, WORLD.token(owner));

    @BeforeEach
    void live() {
        for (int day = 1; day <= 4; day++) checkin("day " + day, day);
        WORLD.makeMontages();
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void what_was_shown_tires_and_the_rest_does_not() {
        JsonNode before = nodes(own.ask(EXPLAINED, "user", Client.id(owner), "first", 2));
        assertThat(before).hasSize(2).allSatisfy(it -> assertThat(fatigue(it)).isCloseTo(1, Offset.offset(1e-9)));
        awaitExposures(2);
        makeTomorrow();
        JsonNode after = nodes(own.ask(EXPLAINED, "user", Client.id(owner), "first", 4));
        assertThat(texts(after)).containsExactly("day 4", "day 3", "day 2", "day 1");
        assertThat(StreamSupport.stream(after.spliterator(), false).map(ShownMontagesTest::fatigue))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(0.85, 0.85, 1.0, 1.0);
        for (int i = 0; i < 2; i++) assertThat(relevance(after.get(i))).isLessThan(relevance(before.get(i)));
    }

    @Test
    void what_tires_makes_room_for_what_was_not_shown() {
        checkin("day 5", 5);
        WORLD.makeMontages();
        List<String> all = List.of("day 5", "day 4", "day 3", "day 2", "day 1");
        List<String> shown = page(own, 4);
        awaitExposures(4);
        makeTomorrow();
        assertThat(all).containsAll(shown).hasSize(shown.size() + 1);
        assertThat(page(own, 4))
                .containsAll(all.stream().filter(it -> !shown.contains(it)).toList());
    }

    @Test
    void being_shown_puts_nothing_to_do_and_changes_nothing_on_the_same_day() {
        page(own, 4);
        awaitExposures(4);
        assertThat(WORLD.count(
                        "SELECT count(*) AS count FROM montage.montage_jobs WHERE user_id = :owner", "owner", owner))
                .isZero();
        String refresh = "mutation { refreshMontage(input: {}) { montage { id } userErrors { code } } }";
        assertThat(own.ask(refresh).at("/data/refreshMontage/montage/id").isTextual())
                .isTrue();
        assertThat(generation()).isEqualTo(1);
    }

    @Test
    void a_montage_that_was_not_shown_again_lives_on() {
        page(own, 4);
        awaitExposures(4);
        makeTomorrow();
        assertThat(generation()).isEqualTo(2);
        WORLD.sql()
                .update(
                        "UPDATE montage.user_montages SET expires_at = now() WHERE user_id = :owner",
                        Params.of("owner", owner));
        WORLD.makeMontages();
        assertThat(generation()).isEqualTo(2);
    }

    @Test
    void what_others_are_shown_and_what_is_only_counted_does_not_tire() {
        UserId friend = WORLD.person("friend" + people++);
        WORLD.befriend(owner, friend);
        assertThat(page(new Client(GRAPHQL, WORLD.token(friend)), 4)).hasSize(4);
        String count = "query ($user: ID!) { montage(userId: $user) { items(first: 3) { totalCount } } }";
        assertThat(own.ask(count, "user", Client.id(owner))
                        .at("/data/montage/items/totalCount")
                        .intValue())
                .isEqualTo(4);
        page(own, 1);
        awaitExposures(1); // and with what was noted last is written what was noted before
    }

    @Test
    void a_list_of_montages_shows_their_items_too() {
        String list = """
                query ($user: ID!) { node(id: $user) { ... on User { montages(first: 9) { nodes {
                  two: items(first: 2) { nodes { position } } last: items(last: 1) { edges { node { position } } } } } } } }""";
        assertThat(own.ask(list, "user", Client.id(owner)).body().findValuesAsText("position"))
                .containsExactly("0", "1", "3");
        awaitExposures(3);
    }

    private void checkin(String text, int daysAgo) {
        WORLD.checkin(owner, Instant.now().minus(daysAgo, ChronoUnit.DAYS), Visibility.FRIENDS, text);
    }

    /** Waits until exactly so many widgets are known to have been shown. */
    private void awaitExposures(int widgets) {
        Await.until(widgets + " exposures are written", () -> exposures() >= widgets);
        assertThat(exposures()).isEqualTo(widgets);
    }

    private long exposures() {
        return WORLD.count(
                "SELECT count(*) AS count FROM montage.montage_exposures WHERE user_id = :owner", "owner", owner);
    }

    /** Lets all have been a day ago, and makes what is due. */
    private void makeTomorrow() {
        Params ofOwner = Params.of("owner", owner);
        WORLD.sql().update("UPDATE montage.montage_exposures SET day = day - 1 WHERE user_id = :owner", ofOwner);
        WORLD.sql().update("""
                        UPDATE montage.user_montages SET generated_at = generated_at - interval '1 day', expires_at = now()
                        WHERE user_id = :owner""", ofOwner);
        WORLD.makeMontages();
    }

    private long generation() {
        return WORLD.count(
                "SELECT generation AS count FROM montage.user_montages WHERE user_id = :owner", "owner", owner);
    }

    private List<String> page(Client client, int first) {
        return texts(nodes(client.ask(PAGE, "user", Client.id(owner), "first", first)));
    }

    private static JsonNode nodes(Client.Answer answer) {
        return answer.at("/data/montage/items/nodes");
    }

    private static List<String> texts(JsonNode nodes) {
        return nodes.findValuesAsText("text");
    }

    private static double relevance(JsonNode node) {
        return node.at("/explanation/relevance").doubleValue();
    }

    /** How much of what its terms add up to is left of its relevance. */
    private static double fatigue(JsonNode node) {
        return relevance(node)
                / node.at("/explanation/terms").findValues("contribution").stream()
                        .mapToDouble(JsonNode::doubleValue)
                        .sum();
    }
}
