package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Montages as front ends page through them, as nobody, a stranger, a friend and the owner. */
class MontagePagesTest {
    private static final String PAGE = """
            query ($user: ID!, $first: Int, $after: String, $last: Int, $before: String) {
              montage(userId: $user) { itemCount items(first: $first, after: $after, last: $last, before: $before) {
                totalCount edges { cursor node { id position widget { ... on TextWidget { text } } explanation { rank } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }""";

    private static final World WORLD = new World(Map.of("statements.heard", "true", "montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId OWNER = WORLD.person("owner", "tea");
    private static final UserId FRIEND = WORLD.person("friend");
    private static final UserId STRANGER = WORLD.person("stranger");

    static {
        WORLD.befriend(OWNER, FRIEND);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 12; i++)
            WORLD.checkin(OWNER, now.minus(i, ChronoUnit.DAYS), Visibility.values()[i % 4], "moment " + i, "tea");
        WORLD.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        WORLD.makeMontages();
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void each_viewer_pages_forwards_and_backwards_through_what_they_may_see() {
        assertThat(walk(as(OWNER), 5, true)).hasSize(12);
        assertThat(walk(as(FRIEND), 2, true)).hasSize(6);
        assertThat(walk(as(STRANGER), 2, true)).containsExactly("moment 11", "moment 7", "moment 3");
        assertThat(walk(nobody(), 1, true)).containsExactly("moment 11", "moment 7", "moment 3");
        for (Client client : List.of(as(OWNER), as(FRIEND), as(STRANGER), nobody()))
            assertThat(walk(client, 2, false)).isEqualTo(walk(client, 100, true));
    }

    @Test
    void counts_positions_and_explanations_tell_nothing_of_hidden_items() {
        Client.Answer page = as(STRANGER).ask(PAGE, "user", Client.id(OWNER), "first", 10);
        assertThat(page.at("/data/montage/itemCount").intValue()).isEqualTo(3);
        JsonNode items = page.at("/data/montage/items");
        assertThat(items.path("totalCount").intValue()).isEqualTo(3);
        assertThat(items.path("edges"))
                .extracting(it -> it.at("/node/position").intValue())
                .containsExactly(0, 1, 2);
        assertThat(items.path("edges"))
                .allMatch(it -> it.at("/node/explanation").isNull());
    }

    @Test
    void whoever_the_owner_blocks_opens_nothing_from_then_on() {
        UserId foe = WORLD.person("foe");
        assertThat(as(foe).ask(PAGE, "user", Client.id(OWNER), "first", 1)
                        .at("/data/montage")
                        .isNull())
                .isFalse();
        Client.Answer blocked = as(OWNER)
                .ask(
                        "mutation($id: ID!) { blockUser(input: {userId: $id}) { userErrors { code } } }",
                        "id",
                        Client.id(foe));
        assertThat(blocked.at("/data/blockUser/userErrors")).isEmpty();
        assertThat(as(foe).ask(PAGE, "user", Client.id(OWNER), "first", 1)
                        .at("/data/montage")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_forged_cut_or_foreign_cursor_is_refused() {
        Client.Answer page = as(OWNER).ask(PAGE, "user", Client.id(OWNER), "first", 1);
        String cursor = page.at("/data/montage/items/pageInfo/endCursor").asText();
        for (String wrong :
                List.of("", "x", cursor.substring(1), cursor + "A", "AAAA" + cursor.substring(4), "%00", "null"))
            for (String argument : List.of("after", "before")) {
                Client.Answer refused = as(OWNER).ask(PAGE, "user", Client.id(OWNER), argument, wrong);
                assertThat(refused.code()).as(wrong).isEqualTo("BAD_USER_INPUT");
                assertThat(refused.at("/data/montage").isNull()).isTrue();
            }
    }

    @Test
    void wrong_page_sizes_are_refused_by_their_names() {
        for (Object[] wrong :
                new Object[][] {{"first", 0}, {"first", -1}, {"last", 101}, {"first", Integer.MAX_VALUE}}) {
            Client.Answer refused = nobody().ask(PAGE, "user", Client.id(OWNER), wrong[0], wrong[1]);
            assertThat(refused.errors()).isNotEmpty();
            assertThat(refused.code()).isIn("BAD_USER_INPUT", "LIMIT");
        }
        assertThat(nobody().ask(PAGE, "user", Client.id(OWNER), "first", 1, "last", 1)
                        .code())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void a_page_takes_the_same_number_of_statements_whatever_its_size() {
        as(FRIEND).ask(PAGE.replace("totalCount", "").replace("itemCount", ""), "user", Client.id(OWNER), "first", 1);
        assertThat(statements(2)).isEqualTo(statements(6));
    }

    @Test
    void montages_with_their_items_and_owner_take_no_statement_more_for_more_montages() {
        UserId rich = WORLD.person("rich", "a1", "b1", "c1", "d1", "e1", "f1", "g1");
        WORLD.makeMontages();
        String query =
                "query($n: Int) { user(username: \"rich\") { montages(first: $n) { nodes { owner { username } items(first: 5) { nodes { position } } } } } }";
        Client owner = as(rich);
        Statements.forget();
        owner.ask(query, "n", 2);
        List<String> few = Statements.askedFor();
        Statements.forget();
        owner.ask(query, "n", 8);
        assertThat(Statements.askedFor()).isNotEmpty().isEqualTo(few).hasSizeLessThanOrEqualTo(3);
    }

    private static List<String> statements(int size) {
        Statements.forget();
        as(FRIEND)
                .ask(PAGE.replace("totalCount", "").replace("itemCount", ""), "user", Client.id(OWNER), "first", size);
        return Statements.askedFor();
    }

    private static List<String> walk(Client client, int size, boolean forward) {
        List<String> texts = new ArrayList<>();
        String cursor = null;
        while (true) {
            Client.Answer page = forward
                    ? client.ask(PAGE, "user", Client.id(OWNER), "first", size, "after", cursor)
                    : client.ask(PAGE, "user", Client.id(OWNER), "last", size, "before", cursor);
            JsonNode items = page.at("/data/montage/items");
            List<String> some = new ArrayList<>();
            items.path("edges")
                    .forEach(it -> some.add(it.at("/node/widget/text").asText()));
            texts.addAll(forward ? texts.size() : 0, some);
            JsonNode info = items.path("pageInfo");
            if (!info.path(forward ? "hasNextPage" : "hasPreviousPage").booleanValue()) return texts;
            cursor = info.path(forward ? "endCursor" : "startCursor").asText();
        }
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }

    private static Client nobody() {
        return new Client(GRAPHQL, null);
    }
}
