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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners say of widgets: said again, listed, and nobody else's business. */
class MontagePreferencesTest {
    private static final String LIST = """
            query ($user: ID!, $first: Int, $after: String, $last: Int, $before: String) { node(id: $user) { ... on User {
              montagePreferences(first: $first, after: $after, last: $last, before: $before) { totalCount
                nodes { id kind createdAt widget { ... on TextWidget { text } } source { ... on Checkin { id } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }""";

    private static final String NODE =
            "query ($id: ID!) { node(id: $id) { ... on MontagePreference { kind source { __typename } } } }";

    private static final String OF_ITEMS = """
            query ($user: ID!, $first: Int) { montage(userId: $user) { items(first: $first) { nodes { preference } } } }""";

    private static final World WORLD = new World(Map.of("statements.heard", "true", "montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final int ITEMS = 5;

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++);
    private final UserId friend = WORLD.person("friend" + people++);
    private final UserId stranger = WORLD.person("stranger" + people++);
    private final Voice voice = new Voice(WORLD, owner);

    @BeforeEach
    void live() {
        WORLD.befriend(owner, friend);
        Instant now = Instant.now();
        for (int i = 0; i < ITEMS; i++)
            WORLD.checkin(owner, now.minus(i + 1, ChronoUnit.DAYS), Visibility.PUBLIC, "moment " + i);
        WORLD.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        WORLD.makeMontages();
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void the_last_word_counts_and_is_the_same_preference_however_often_it_is_said() {
        JsonNode item = voice.item("moment 1");
        JsonNode first = said(item, "PINNED");
        assertThat(first.path("kind").asText()).isEqualTo("PINNED");
        assertThat(first.at("/widget/text").asText()).isEqualTo("moment 1");
        assertThat(first.at("/source/id")).isEqualTo(item.at("/source/id"));
        JsonNode last = said(item, "LESS_LIKE_THIS");
        assertThat(last.path("kind").asText()).isEqualTo("LESS_LIKE_THIS");
        for (String same : List.of("id", "createdAt", "widget", "source"))
            assertThat(last.path(same)).isEqualTo(first.path(same));
        assertThat(said(item, "LESS_LIKE_THIS")).isEqualTo(last);
        assertThat(list(owner, "first", 9).path("nodes")).containsExactly(last);
        WORLD.workQueue();
        assertThat(voice.item("moment 1").path("preference").asText()).isEqualTo("LESS_LIKE_THIS");
        assertThat(said(voice.item("moment 1"), "LESS_LIKE_THIS")).isEqualTo(last);
        for (int i = 0; i < 2; i++)
            assertThat(said(item, "HIDDEN").path("kind").asText()).isEqualTo("HIDDEN");
    }

    private JsonNode said(JsonNode item, String kind) {
        return Voice.set(voice.client(), item.path("id").asText(), kind).path("preference");
    }

    @Test
    void the_list_is_newest_first_and_paged_both_ways() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) said.addFirst(voice.say("PINNED", "moment " + i));
        for (int size : new int[] {1, 2, 5}) {
            assertThat(walk(size, true)).isEqualTo(said);
            assertThat(walk(size, false)).isEqualTo(said);
        }
        assertThat(list(owner, "last", 1).path("totalCount").intValue()).isEqualTo(ITEMS);
    }

    @Test
    void a_forged_or_foreign_cursor_is_refused() {
        voice.say("PINNED", "moment 0");
        String cursor = list(owner, "first", 1).at("/pageInfo/endCursor").asText();
        assertThat(as(friend)
                        .ask(LIST, "user", Client.id(friend), "after", cursor)
                        .code())
                .isEqualTo("BAD_USER_INPUT");
        for (String wrong : List.of("", "x", "%00", cursor.substring(1), cursor.substring(0, 20)))
            for (String argument : List.of("after", "before"))
                assertThat(as(owner)
                                .ask(LIST, "user", Client.id(owner), argument, wrong)
                                .code())
                        .as(wrong)
                        .isEqualTo("BAD_USER_INPUT");
    }

    private List<String> walk(int size, boolean forward) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        while (true) {
            JsonNode page =
                    forward ? list(owner, "first", size, "after", cursor) : list(owner, "last", size, "before", cursor);
            List<String> some = new ArrayList<>();
            page.path("nodes").forEach(it -> some.add(it.path("id").asText()));
            ids.addAll(forward ? ids.size() : 0, some);
            JsonNode info = page.path("pageInfo");
            if (!info.path(forward ? "hasNextPage" : "hasPreviousPage").booleanValue()) return ids;
            cursor = info.path(forward ? "endCursor" : "startCursor").asText();
        }
    }

    @Test
    void nobody_else_is_told() {
        String preference = voice.say("PINNED", "moment 0");
        assertThat(as(owner)
                        .ask(NODE, "id", preference)
                        .at("/data/node/source/__typename")
                        .asText())
                .isEqualTo("Checkin");
        for (@Nullable UserId other : new @Nullable UserId[] {friend, stranger, null}) {
            assertThat(list(other, "first", 9).isNull()).isTrue();
            assertThat(as(other).ask(NODE, "id", preference).at("/data/node").isNull())
                    .isTrue();
            JsonNode items = as(other).ask(OF_ITEMS, "user", Client.id(owner)).at("/data/montage/items/nodes");
            assertThat(items)
                    .hasSize(ITEMS)
                    .allMatch(it -> it.path("preference").isNull());
        }
    }

    @Test
    void it_takes_as_many_statements_for_many_as_for_one() {
        for (int i = 0; i < ITEMS; i++) voice.say("PINNED", "moment " + i);
        Await.until("the cache answers", () -> statements(OF_ITEMS, 5).size() == 1);
        assertThat(statements(OF_ITEMS, 5)).isEqualTo(statements(OF_ITEMS, 1)).contains("preferences of items");
        assertThat(Collections.frequency(statements(OF_ITEMS, 5), "preferences of items"))
                .isEqualTo(1);
        assertThat(statements(LIST, 5)).isEqualTo(statements(LIST, 1));
    }

    private List<String> statements(String query, int first) {
        Statements.forget();
        as(owner).ask(query, "user", Client.id(owner), "first", first);
        return Statements.askedFor();
    }

    private JsonNode list(@Nullable UserId viewer, @Nullable Object... page) {
        List<@Nullable Object> variables = new ArrayList<>(List.of("user", Client.id(owner)));
        Collections.addAll(variables, page);
        return as(viewer).ask(LIST, variables.toArray()).at("/data/node/montagePreferences");
    }

    private static Client as(@Nullable UserId viewer) {
        return new Client(GRAPHQL, viewer == null ? null : WORLD.token(viewer));
    }
}
