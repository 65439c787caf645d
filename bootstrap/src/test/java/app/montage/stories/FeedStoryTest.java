package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.montage.application.shared.Ids;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds as front ends page through them. */
class FeedStoryTest {
    static final String FEED = """
            query ($kind: FeedKind! = RANKED, $first: Int, $after: String, $last: Int, $before: String) {
              feed(kind: $kind, first: $first, after: $after, last: $last, before: $before) {
                edges { cursor node { id content author { username } }
                  explanation { pool score factors { name value } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";

    private static final String TRENDING = """
            query ($first: Int, $after: String) { trendingPosts(first: $first, after: $after) {
              edges { trend node { content isViral } } pageInfo { hasNextPage endCursor } } }""";

    /** Posts come in here with times before others were looked up, so nothing is remembered. */
    private static final World WORLD = new World(Map.of(
            "montage.workers", "0", "gratitude.impressions-period", "50ms", "gratitude.feed-memory.period", "0s"));

    private static final URI GRAPHQL = WORLD.serve();
    private static final Client NOBODY = new Client(GRAPHQL, null);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @BeforeEach
    void empty() {
        WORLD.sql().update("DELETE FROM gratitude.posts", Params.none());
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }

    private static UserId person(String name) {
        return WORLD.person(
                name + WORLD.the(Ids.class).next().toString().replace("-", "").substring(16));
    }

    private static void post(UserId author, String content, int visibility, int minutesAgo, int hearts) {
        PastPost.in(WORLD, author, content, visibility, minutesAgo, hearts);
    }

    private static List<String> contents(JsonNode connection) {
        List<String> contents = new ArrayList<>();
        connection
                .at("/edges")
                .forEach(it -> contents.add(it.at("/node/content").asText()));
        return contents;
    }

    private static JsonNode feed(Client client, @Nullable Object... variables) {
        Client.Answer answer = client.ask(FEED, variables);
        assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
        return answer.at("/data/feed");
    }

    @Test
    void the_feed_is_paged_to_its_end_without_duplicates_while_others_post() {
        UserId ann = person("ann");
        List<UserId> authors = new ArrayList<>();
        for (int i = 0; i < 7; i++) authors.add(person("author"));
        authors.subList(0, 3).forEach(it -> WORLD.follow(ann, it, "ACTIVE"));
        for (int i = 0; i < 45; i++) post(authors.get(i % 7), "post " + i, 3, 60 + i * 17, i % 9);
        Client client = as(ann);
        List<String> met = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = feed(client, "first", 10, "after", cursor);
            met.addAll(contents(page));
            cursor = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
            post(authors.get(met.size() % 7), "meanwhile " + met.size(), 3, 0, 50);
        } while (cursor != null);
        assertThat(met).doesNotHaveDuplicates().hasSize(45).noneMatch(it -> it.startsWith("meanwhile"));
        assertThat(contents(feed(client, "first", 100))).hasSize(50);
    }

    @Test
    void the_feed_is_paged_back_to_where_it_began() {
        UserId ann = person("ann");
        for (int i = 0; i < 12; i++) post(person("author"), "post " + i, 3, 60 + i, 0);
        Client client = as(ann);
        JsonNode first = feed(client, "first", 4);
        JsonNode second = feed(
                client, "first", 4, "after", first.at("/pageInfo/endCursor").asText());
        JsonNode back = feed(
                client, "last", 4, "before", second.at("/pageInfo/startCursor").asText());
        assertThat(contents(back)).isEqualTo(contents(first));
        assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        assertThat(back.at("/pageInfo/startCursor")).isEqualTo(first.at("/pageInfo/startCursor"));
        assertThat(contents(feed(client, "last", 5))).hasSize(5);
    }

    @Test
    void each_place_is_explained_by_factors_that_multiply_to_its_score() {
        UserId ann = person("ann");
        UserId ben = person("ben");
        WORLD.befriend(ann, ben);
        for (int i = 0; i < 6; i++) post(ben, "friend " + i, 2, 60 * (i + 1), i);
        for (int i = 0; i < 6; i++) post(person("other"), "stranger " + i, 3, 90 * (i + 1), 9);
        JsonNode edges = feed(as(ann), "first", 10).at("/edges");
        assertThat(edges).hasSize(10);
        Set<String> pools = new HashSet<>();
        for (JsonNode edge : edges) {
            JsonNode why = edge.path("explanation");
            double product = 1;
            for (JsonNode factor : why.path("factors"))
                product *= factor.path("value").asDouble();
            assertThat(why.path("factors")).hasSize(7);
            assertThat(why.path("score").asDouble()).isCloseTo(product, within(product * 1e-12));
            pools.add(why.path("pool").asText());
        }
        assertThat(pools).contains("FOLLOWED", "TRENDING", "RECENT");
        assertThat(edges.at("/4/explanation/pool").asText()).isEqualTo("RECENT");
        assertThat(edges.at("/9/explanation/pool").asText()).isEqualTo("RECENT");
        JsonNode later =
                feed(as(ann), "first", 3, "after", edges.at("/2/cursor").asText());
        assertThat(later.at("/edges/0/explanation/pool")).isEqualTo(edges.at("/3/explanation/pool"));
        assertThat(later.at("/edges/0/explanation/score").asDouble())
                .isCloseTo(edges.at("/3/explanation/score").asDouble(), within(1e-9));
    }

    @Test
    void nobody_a_stranger_a_follower_and_the_author_see_what_is_for_them() {
        UserId author = person("author");
        UserId follower = person("follower");
        UserId friend = person("friend");
        UserId stranger = person("stranger");
        WORLD.follow(follower, author, "ACTIVE");
        WORLD.befriend(friend, author);
        post(author, "public", 3, 60, 0);
        post(author, "friends", 2, 61, 0);
        post(author, "private", 0, 62, 0);
        for (String kind : List.of("RANKED", "CHRONOLOGICAL")) {
            assertThat(contents(feed(NOBODY, "kind", kind))).containsExactly("public");
            assertThat(contents(feed(as(stranger), "kind", kind))).containsExactly("public");
            assertThat(contents(feed(as(follower), "kind", kind))).containsExactly("public");
            assertThat(contents(feed(as(friend), "kind", kind))).containsExactly("public", "friends");
        }
        assertThat(contents(feed(as(author)))).isEmpty();
        assertThat(contents(feed(as(author), "kind", "CHRONOLOGICAL"))).containsExactly("public", "friends");
        assertThat(feed(NOBODY).at("/edges/0/explanation").isNull()).isTrue();
    }

    @Test
    void a_block_takes_posts_out_of_a_feed_that_is_being_paged() {
        UserId ann = person("ann");
        UserId ben = person("ben");
        for (int i = 0; i < 4; i++) post(ben, "ben " + i, 3, 60 + i, 9);
        for (int i = 0; i < 8; i++) post(person("other"), "other " + i, 3, 90 + i, 0);
        String cursor = feed(as(ann), "first", 1).at("/pageInfo/endCursor").asText();
        as(ann).ask(
                        "mutation ($id: ID!) { blockUser(input: {userId: $id}) { userErrors { code } } }",
                        "id",
                        Client.id(ben));
        JsonNode rest = feed(as(ann), "first", 20, "after", cursor);
        assertThat(contents(rest)).hasSize(8).noneMatch(it -> it.startsWith("ben"));
        assertThat(contents(feed(as(ann)))).hasSize(8);
        assertThat(contents(feed(as(ben)))).hasSize(8);
    }

    @Test
    void a_feed_whose_time_is_over_goes_on_by_rank_without_what_was_shown() {
        UserId ann = person("ann");
        for (int i = 0; i < 9; i++) post(person("other"), "post " + i, 3, 60 * (i + 2), 0);
        Client client = as(ann);
        JsonNode first = feed(client, "first", 3);
        Await.until("they are noted", () -> shown(ann) == 3);
        WORLD.sql()
                .update(
                        "UPDATE gratitude.feed_snapshots SET frozen_at = frozen_at - interval '31 minutes' WHERE user_id = :ann",
                        Params.of("ann", ann));
        String cursor = first.at("/pageInfo/endCursor").asText();
        JsonNode second = feed(client, "first", 3, "after", cursor);
        assertThat(contents(second)).containsExactly("post 3", "post 4", "post 5");
        JsonNode third = feed(
                client, "first", 5, "after", second.at("/pageInfo/endCursor").asText());
        assertThat(contents(third)).containsExactly("post 6", "post 7", "post 8");
        assertThat(third.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(client.ask(FEED, "last", 3, "before", cursor).code()).isEqualTo("CURSOR_EXPIRED");
    }

    private static long shown(UserId person) {
        return WORLD.count(
                "SELECT count(*) AS count FROM gratitude.feed_impressions WHERE user_id = :person", "person", person);
    }

    @Test
    void what_was_shown_stands_lower_the_next_time() {
        UserId ann = person("ann");
        for (int i = 0; i < 4; i++) post(person("other"), "post " + i, 3, 60 * (i + 1), 0);
        assertThat(contents(feed(as(ann), "first", 2))).containsExactly("post 0", "post 1");
        Await.until("they are noted", () -> shown(ann) == 2);
        assertThat(contents(feed(as(ann), "first", 4))).containsExactly("post 2", "post 3", "post 0", "post 1");
    }

    @Test
    void cursors_hold_for_their_own_feed_and_person_alone() {
        UserId ann = person("ann");
        for (int i = 0; i < 4; i++) post(person("other"), "post " + i, 3, 60, 0);
        String ranked = feed(as(ann), "first", 2).at("/pageInfo/endCursor").asText();
        String byTime = feed(as(ann), "first", 2, "kind", "CHRONOLOGICAL")
                .at("/pageInfo/endCursor")
                .asText();
        assertThat(feed(as(ann), "after", ranked).at("/edges")).hasSize(2);
        String forged = ranked.substring(0, 20) + (ranked.charAt(20) == 'A' ? 'B' : 'A') + ranked.substring(21);
        assertThat(as(ann).ask(FEED, "after", forged).code()).isEqualTo("BAD_USER_INPUT");
        assertThat(as(ann).ask(FEED, "after", byTime).code()).isEqualTo("BAD_USER_INPUT");
        assertThat(as(person("ben")).ask(FEED, "after", ranked).code()).isEqualTo("BAD_USER_INPUT");
        assertThat(as(ann).ask(FEED, "after", ranked, "kind", "CHRONOLOGICAL").code())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void the_chronological_feed_is_paged_both_ways() {
        UserId ann = person("ann");
        for (int i = 0; i < 9; i++) post(person("other"), "post " + i, 3, 60 + i, i);
        JsonNode first = feed(as(ann), "kind", "CHRONOLOGICAL", "first", 4);
        assertThat(contents(first)).containsExactly("post 0", "post 1", "post 2", "post 3");
        JsonNode second = feed(
                as(ann),
                "kind",
                "CHRONOLOGICAL",
                "first",
                4,
                "after",
                first.at("/pageInfo/endCursor").asText());
        assertThat(contents(second)).containsExactly("post 4", "post 5", "post 6", "post 7");
        JsonNode back = feed(
                as(ann),
                "kind",
                "CHRONOLOGICAL",
                "last",
                4,
                "before",
                second.at("/pageInfo/startCursor").asText());
        assertThat(contents(back)).isEqualTo(contents(first));
    }

    @Test
    void the_viewer_sets_the_share_of_what_is_new() {
        UserId ann = person("ann");
        for (int i = 0; i < 6; i++) post(person("other"), "loved " + i, 3, 600 + i, 900);
        for (int i = 0; i < 6; i++) post(person("other"), "new " + i, 3, i + 1, 0);
        Client client = as(ann);
        String own = "{ viewer { feedPreferences { recentShare } } }";
        assertThat(client.ask(own)
                        .at("/data/viewer/feedPreferences/recentShare")
                        .asInt())
                .isEqualTo(20);
        assertThat(share(client, 100).at("/feedPreferences/recentShare").asInt())
                .isEqualTo(100);
        assertThat(contents(feed(client, "first", 3))).containsExactly("new 0", "new 1", "new 2");
        assertThat(share(client, 0).at("/feedPreferences/recentShare").asInt()).isZero();
        assertThat(contents(feed(client, "first", 6))).allMatch(it -> it.startsWith("loved"));
        JsonNode refused = share(client, 101);
        assertThat(refused.at("/feedPreferences").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/message").asText()).isEqualTo("recentShare must be from 0 to 100.");
        assertThat(NOBODY.ask("mutation { updateFeedPreferences(input: {recentShare: 1}) { userErrors { code } } }")
                        .code())
                .isEqualTo("UNAUTHENTICATED");
    }

    private static JsonNode share(Client client, int percent) {
        return client.ask("""
                        mutation ($share: Int!) { updateFeedPreferences(input: {recentShare: $share}) {
                          feedPreferences { recentShare } userErrors { message path } } }""", "share", percent).at("/data/updateFeedPreferences");
    }

    @Test
    void what_trends_is_there_for_everybody() {
        UserId author = person("author");
        for (int i = 0; i < 4; i++) post(author, "trend " + i, 3, 60, 20 - i);
        post(author, "for friends", 2, 60, 100);
        JsonNode first = NOBODY.ask(TRENDING, "first", 3).at("/data/trendingPosts");
        assertThat(contents(first)).containsExactly("trend 0", "trend 1", "trend 2");
        double trend = first.at("/edges/0/trend").asDouble();
        assertThat(trend).isBetween(20 * Math.pow(2, -1 / 6.0) - 0.1, 20 * Math.pow(2, -1 / 6.0));
        assertThat(first.at("/edges/0/node/isViral").asBoolean()).isFalse();
        assertThat(contents(NOBODY.ask(
                                TRENDING,
                                "after",
                                first.at("/pageInfo/endCursor").asText())
                        .at("/data/trendingPosts")))
                .containsExactly("trend 3");
        WORLD.sql()
                .update(
                        "UPDATE gratitude.posts SET shares_count = 20, trend_rank = trend_rank + 3 WHERE content = 'trend 3'",
                        Params.none());
        JsonNode viral = NOBODY.ask(TRENDING, "first", 1).at("/data/trendingPosts/edges/0/node");
        assertThat(viral.path("content").asText()).isEqualTo("trend 3");
        assertThat(viral.path("isViral").asBoolean()).isTrue();
    }
}
