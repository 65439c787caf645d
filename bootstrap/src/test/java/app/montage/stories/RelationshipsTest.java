package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Following, asking, declining, blocking, muting and finding people, as front ends do it. */
class RelationshipsTest {
    private static final String LISTS = """
            query ($name: String!, $first: Int) { user(username: $name) {
              followers(first: $first) { totalCount nodes { username viewerRelation { follows requested followed muted } } }
              following(first: $first) { totalCount nodes { username } }
              followStatistics { followers following pendingRequests pendingSent } } }""";

    private static final String OWN = """
            { viewer { followStatistics { followers following pendingRequests pendingSent }
              followRequests { totalCount nodes { follower { username } status } }
              sentFollowRequests { totalCount nodes { followed { username } } }
              blockedUsers { totalCount nodes { userId username } }
              mutedUsers { totalCount nodes { username } }
              suggestions { mutualCount user { username } mutuals { username } } } }""";

    private static final String OF_OTHERS = """
            query ($name: String!) { user(username: $name) { followRequests { totalCount } sentFollowRequests { totalCount }
              blockedUsers { totalCount } mutedUsers { totalCount } suggestions { mutualCount } } }""";

    private static final World WORLD = new World(Map.of("statements.heard", "true", "montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final Client NOBODY = new Client(GRAPHQL, null);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_private_account_is_asked_and_consents_or_does_not() {
        UserId shy = WORLD.person("shy");
        UserId ann = WORLD.person("ann");
        UserId ben = WORLD.person("ben");
        as(shy).ask("mutation { updatePrivacy(input: {isPrivate: true}) { userErrors { code } } }");
        change(as(ann), "followUser", shy);
        change(as(ben), "followUser", shy);
        JsonNode own = as(shy).ask(OWN).at("/data/viewer");
        assertThat(names(own.at("/followRequests/nodes"), "/follower/username")).containsExactly("ben", "ann");
        assertThat(own.at("/followStatistics/pendingRequests").asInt()).isEqualTo(2);
        assertThat(names(as(ann).ask(OWN).at("/data/viewer/sentFollowRequests/nodes"), "/followed/username"))
                .containsExactly("shy");
        assertThat(as(ann).ask(LISTS, "name", "shy").at("/data/user/followers/nodes"))
                .isEmpty();
        assertThat(change(as(shy), "acceptFollower", ann)).isEmpty();
        assertThat(change(as(shy), "declineFollower", ben)).isEmpty();
        assertThat(change(as(shy), "declineFollower", ben)).isEqualTo("FOLLOW_NOT_REQUESTED");
        JsonNode seen = as(ann).ask(LISTS, "name", "shy").at("/data/user");
        assertThat(names(seen.at("/followers/nodes"), "/username")).containsExactly("ann");
        assertThat(seen.at("/followStatistics/followers").asInt()).isEqualTo(1);
        assertThat(seen.at("/followStatistics/pendingRequests").isNull()).isTrue();
        for (Client client : List.of(as(ben), NOBODY)) {
            JsonNode hidden = client.ask(LISTS, "name", "shy").at("/data/user");
            assertThat(hidden.at("/followers/nodes")).isEmpty();
            assertThat(hidden.at("/followers/totalCount").asInt()).isZero();
            assertThat(hidden.at("/followStatistics/followers").asInt()).isZero();
        }
        assertThat(change(as(shy), "removeFollower", ann)).isEmpty();
        assertThat(change(as(shy), "removeFollower", ann)).isEqualTo("NOT_A_FOLLOWER");
    }

    @Test
    void what_one_asks_oneself_takes_back_by_unfollowing() {
        UserId shy = WORLD.person("shier");
        UserId cleo = WORLD.person("cleo");
        as(shy).ask("mutation { updatePrivacy(input: {isPrivate: true}) { userErrors { code } } }");
        change(as(cleo), "followUser", shy);
        assertThat(change(as(cleo), "unfollowUser", shy)).isEmpty();
        assertThat(as(shy).ask(OWN).at("/data/viewer/followRequests/totalCount").asInt())
                .isZero();
    }

    @Test
    void a_block_takes_both_out_of_each_other_s_lists_and_numbers_and_nobody_else_s() {
        UserId star = WORLD.person("star");
        UserId dora = WORLD.person("dora");
        UserId emil = WORLD.person("emil");
        for (UserId fan : List.of(dora, emil)) change(as(fan), "followUser", star);
        change(as(dora), "blockUser", emil);
        assertThat(followers(as(dora), "star")).containsExactly("dora");
        assertThat(followers(as(emil), "star")).containsExactly("emil");
        assertThat(followers(as(star), "star")).containsExactly("emil", "dora");
        JsonNode blocked = as(dora).ask(OWN).at("/data/viewer/blockedUsers");
        assertThat(blocked.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(names(blocked.at("/nodes"), "/username")).containsExactly("emil");
        assertThat(blocked.at("/nodes/0/userId").asText()).isEqualTo(Client.id(emil));
        assertThat(as(emil).ask(OWN).at("/data/viewer/blockedUsers/nodes")).isEmpty();
    }

    @Test
    void muting_is_known_to_the_muter_alone() {
        UserId fred = WORLD.person("fred");
        UserId gina = WORLD.person("gina");
        change(as(gina), "followUser", fred);
        assertThat(change(as(fred), "muteUser", gina)).isEmpty();
        assertThat(change(as(fred), "muteUser", gina)).isEqualTo("ALREADY_MUTED");
        assertThat(names(as(fred).ask(OWN).at("/data/viewer/mutedUsers/nodes"), "/username"))
                .containsExactly("gina");
        String relation = "query($name: String!) { user(username: $name) { viewerRelation { muted followed } } }";
        assertThat(as(fred).ask(relation, "name", "gina")
                        .at("/data/user/viewerRelation/muted")
                        .asBoolean())
                .isTrue();
        assertThat(as(gina).ask(relation, "name", "fred")
                        .at("/data/user/viewerRelation/muted")
                        .asBoolean())
                .isFalse();
        assertThat(change(as(fred), "unmuteUser", gina)).isEmpty();
        assertThat(change(as(fred), "unmuteUser", gina)).isEqualTo("NOT_MUTED");
    }

    @Test
    void what_is_one_s_own_is_null_for_everybody_else() {
        WORLD.person("hugo");
        UserId ines = WORLD.person("ines");
        for (Client client : List.of(as(ines), NOBODY)) {
            JsonNode seen = client.ask(OF_OTHERS, "name", "hugo").at("/data/user");
            assertThat(seen.size()).isEqualTo(5);
            seen.forEach(it -> assertThat(it.isNull()).isTrue());
        }
    }

    @Test
    void whom_people_one_follows_follow_is_suggested_with_the_reason() {
        UserId jane = WORLD.person("jane");
        UserId kim = WORLD.person("kim");
        UserId lea = WORLD.person("lea");
        UserId max = WORLD.person("max");
        WORLD.follow(jane, kim, "ACTIVE");
        WORLD.follow(jane, lea, "ACTIVE");
        WORLD.follow(kim, max, "ACTIVE");
        WORLD.follow(lea, max, "ACTIVE");
        WORLD.follow(kim, WORLD.person("nora"), "ACTIVE");
        JsonNode suggestions = as(jane).ask(OWN).at("/data/viewer/suggestions");
        assertThat(names(suggestions, "/user/username")).containsExactly("max", "nora");
        assertThat(suggestions.at("/0/mutualCount").asInt()).isEqualTo(2);
        assertThat(names(suggestions.at("/0/mutuals"), "/username")).containsExactlyInAnyOrder("lea", "kim");
        change(as(jane), "muteUser", max);
        assertThat(names(as(jane).ask(OWN).at("/data/viewer/suggestions"), "/user/username"))
                .containsExactly("nora");
        assertThat(as(jane).ask("{ viewer { suggestions(first: 101) { mutualCount } } }")
                        .code())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void people_are_found_by_a_part_of_their_name() {
        UserId olga = WORLD.person("wombat_olga");
        UserId paul = WORLD.person("paul_wombat");
        String search = "query($text: String!) { searchUsers(text: $text, first: 5) { username } }";
        assertThat(names(NOBODY.ask(search, "text", "WOMBAT").at("/data/searchUsers"), "/username"))
                .containsExactly("wombat_olga", "paul_wombat");
        change(as(olga), "blockUser", paul);
        assertThat(names(as(paul).ask(search, "text", "@wombat").at("/data/searchUsers"), "/username"))
                .containsExactly("paul_wombat");
        Client.Answer refused = NOBODY.ask(search, "text", "wo");
        assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.errors().toString()).contains("text must be at least 3 characters");
    }

    @Test
    void a_repeated_wish_is_the_same_follow() {
        UserId quin = WORLD.person("quin");
        UserId rosa = WORLD.person("rosa");
        String follow = """
                mutation ($id: ID!, $key: String) { followUser(input: {userId: $id, idempotencyKey: $key}) {
                  follow { since followed { username } } userErrors { code path } } }""";
        JsonNode first = as(quin).ask(follow, "id", Client.id(rosa), "key", "k").at("/data/followUser");
        assertThat(first.at("/follow/followed/username").asText()).isEqualTo("rosa");
        assertThat(as(quin).ask(follow, "id", Client.id(rosa), "key", "k").at("/data/followUser"))
                .isEqualTo(first);
        assertThat(as(quin).ask(follow, "id", Client.id(rosa))
                        .at("/data/followUser/userErrors/0/code")
                        .asText())
                .isEqualTo("ALREADY_FOLLOWING");
        assertThat(as(quin).ask(follow, "id", Client.id(rosa), "key", " ")
                        .at("/data/followUser/userErrors/0/path/0")
                        .asText())
                .isEqualTo("idempotencyKey");
    }

    @Test
    void lists_and_lists_within_lists_take_no_statement_more_for_more_people() {
        UserId tara = WORLD.person("tara");
        List<UserId> fans = new ArrayList<>();
        for (int i = 0; i < 8; i++) fans.add(WORLD.person("fan" + i));
        for (UserId fan : fans) {
            WORLD.follow(fan, tara, "ACTIVE");
            WORLD.follow(tara, fan, "ACTIVE");
            fans.stream().filter(it -> it != fan).forEach(it -> WORLD.follow(fan, it, "ACTIVE"));
        }
        String nested = """
                query ($first: Int) { user(username: "tara") { followers(first: $first) { totalCount nodes { username
                  viewerRelation { follows } profile { bio } followStatistics { following }
                  following(first: 3) { totalCount nodes { username viewerRelation { muted } } } } } } }""";
        as(tara).ask(nested, "first", 1);
        List<String> few = statements(as(tara), nested, 2);
        assertThat(few).hasSizeLessThanOrEqualTo(12);
        assertThat(statements(as(tara), nested, 8)).isSubsetOf(few).hasSizeLessThanOrEqualTo(few.size());
    }

    private static List<String> statements(Client client, String query, int first) {
        Statements.forget();
        JsonNode found = client.ask(query, "first", first).at("/data/user/followers/nodes");
        assertThat(found).hasSize(first);
        return Statements.askedFor();
    }

    /** The code of the refusal, if it was refused. */
    private static String change(Client client, String mutation, UserId other) {
        String document =
                "mutation ($id: ID!) { done: " + mutation + "(input: {userId: $id}) { userErrors { code } } }";
        return client.ask(document, "id", Client.id(other))
                .at("/data/done/userErrors/0/code")
                .asText();
    }

    private static List<String> followers(Client client, String name) {
        JsonNode seen = client.ask(LISTS, "name", name).at("/data/user/followers");
        List<String> names = names(seen.at("/nodes"), "/username");
        assertThat(seen.at("/totalCount").asInt()).isEqualTo(names.size());
        return names;
    }

    private static List<String> names(JsonNode nodes, String pointer) {
        List<String> names = new ArrayList<>();
        nodes.forEach(it -> names.add(it.at(pointer).asText()));
        return names;
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
