package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.GrantRole;
import app.montage.application.account.MuteUser;
import app.montage.application.gratitude.CreateComment;
import app.montage.application.gratitude.LikePost;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Role;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No cursor, honest or forged, leads to what the plain walk does not show (B5). */
class CursorWalkTest {
    private static final int FORGERIES = 60;
    private static final World WORLD = new World(Map.of("montage.workers", 0));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId OWNER = WORLD.person("owner", "tea", "walk", "music", "books", "trains");
    private static final UserId FRIEND = WORLD.person("friend");
    private static final UserId ADMIN = WORLD.person("admin");

    static {
        WORLD.befriend(OWNER, FRIEND);
        for (int i = 0; i < 9; i++) {
            UserId other = WORLD.person("other" + i);
            WORLD.befriend(OWNER, other);
            WORLD.post(other, i % 3 == 0 ? Visibility.PRIVATE : Visibility.FRIENDS, "other post " + i);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 20; i++)
            WORLD.checkin(
                    OWNER,
                    now.minus(i / 2, ChronoUnit.DAYS), // two at a time happen at the same instant
                    Visibility.values()[i % 4],
                    "moment " + i,
                    "tea");
        List<PostId> trending = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            PostId post = WORLD.post(OWNER, Visibility.values()[i % 4], "post " + i);
            if (i % 4 == Visibility.PUBLIC.ordinal()) trending.add(post);
        }
        PostId post = WORLD.post(OWNER, Visibility.PUBLIC, "post 0");
        trending.add(post);
        for (int i = 0; i < 9; i++) {
            Viewer fan = Viewer.of(WORLD.person("fan" + i));
            for (PostId each : trending) WORLD.the(LikePost.class).handle(fan, new LikePost.Input(each, null));
            CommentContent words = new CommentContent("comment " + i);
            WORLD.the(CreateComment.class).handle(Viewer.of(FRIEND), new CreateComment.Input(post, null, words, null));
        }
        WORLD.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        WORLD.makeMontages();
        World.value(WORLD.the(GrantRole.class).handle(ADMIN, Role.ADMIN));
        for (int i = 0; i < 6; i++) own(i);
    }

    /** Makes one more entry in each of the lists that are the owner's own. */
    private static void own(int i) {
        Viewer owner = Viewer.of(OWNER);
        WORLD.follow(WORLD.person("asking" + i), OWNER, "PENDING");
        WORLD.follow(OWNER, WORLD.person("asked" + i), "PENDING");
        WORLD.follow(WORLD.person("blocked" + i), OWNER, "BLOCKED");
        World.value(WORLD.the(MuteUser.class).handle(owner, new MuteUser.Input(WORLD.person("muted" + i))));
        WORLD.sql()
                .update(
                        "INSERT INTO account.user_sessions"
                                + " (id, user_id, refresh_token_hash, created_at, last_used_at, expires_at)"
                                + " VALUES (:id, :owner, CAST(:id AS text), now(), now(), now() + interval '1 day')",
                        Params.of("id", WORLD.the(Ids.class).next()).and("owner", OWNER));
        Client client = as(OWNER);
        client.ask(
                "mutation($private: Boolean) { updatePrivacy(input: {isPrivate: $private}) { user { id } } }",
                "private",
                i % 2 == 0);
        String item = client.ask("{ viewer { montage { items(first: 9) { nodes { id } } } } }")
                .at("/data/viewer/montage/items/nodes/" + i + "/id")
                .asText();
        Voice.set(client, item, "PINNED");
    }

    /** Where connections stand. */
    private enum Place {
        ROOT("%s", "/data"),
        USER("user(username: \"owner\") { %s }", "/data/user"),
        POST("user(username: \"owner\") { posts(first: 1) { nodes { %s } } }", "/data/user/posts/nodes/0"),
        BATCH(
                "notifications(first: 1, filter: {types: [POST_INTERACTION]}) { nodes { %s } }",
                "/data/notifications/nodes/0"),
        MONTAGE("user(username: \"owner\") { montage { %s } }", "/data/user/montage");

        private final String around;
        private final String pointer;

        Place(String around, String pointer) {
            this.around = around;
            this.pointer = pointer;
        }
    }

    /** Who has something to walk through. */
    private enum Walkers {
        ANYBODY,
        PEOPLE,
        OWNER,
        ADMIN;

        List<Client> all() {
            return switch (this) {
                case ANYBODY -> List.of(as(CursorWalkTest.OWNER), as(FRIEND), new Client(GRAPHQL, null));
                case PEOPLE -> List.of(as(CursorWalkTest.OWNER), as(FRIEND));
                case OWNER -> List.of(as(CursorWalkTest.OWNER));
                case ADMIN -> List.of(as(CursorWalkTest.ADMIN));
            };
        }
    }

    /** The connections, each by what its entries are told apart by. */
    enum Listed {
        ITEMS(Walkers.ANYBODY, Place.MONTAGE, "items", "id"),
        MONTAGES(Walkers.ANYBODY, Place.USER, "montages", "id"),
        CHECKINS(Walkers.ANYBODY, Place.USER, "checkins", "id"),
        POSTS(Walkers.ANYBODY, Place.USER, "posts", "id"),
        COMMENTS(Walkers.OWNER, Place.POST, "comments", "id"),
        HEARTS(Walkers.OWNER, Place.POST, "hearts", "id"),
        FOLLOWERS(Walkers.PEOPLE, Place.USER, "followers", "id"),
        FOLLOWING(Walkers.PEOPLE, Place.USER, "following", "id"),
        REQUESTS(Walkers.OWNER, Place.USER, "followRequests", "follower { id }"),
        SENT_REQUESTS(Walkers.OWNER, Place.USER, "sentFollowRequests", "followed { id }"),
        BLOCKED(Walkers.OWNER, Place.USER, "blockedUsers", "id: userId"),
        MUTED(Walkers.OWNER, Place.USER, "mutedUsers", "id"),
        SESSIONS(Walkers.OWNER, Place.USER, "sessions", "id"),
        PREFERENCES(Walkers.OWNER, Place.USER, "montagePreferences", "id"),
        SECURITY_EVENTS(Walkers.OWNER, Place.ROOT, "securityEvents", "id"),
        FEED(Walkers.PEOPLE, Place.ROOT, "feed(kind: RANKED)", "id"),
        NEW_POSTS(Walkers.ANYBODY, Place.ROOT, "feed(kind: CHRONOLOGICAL)", "id"),
        TRENDING(Walkers.ANYBODY, Place.ROOT, "trendingPosts", "id"),
        NOTIFICATIONS(Walkers.OWNER, Place.ROOT, "notifications", "id"),
        CHILDREN(Walkers.OWNER, Place.BATCH, "children", "id"),
        MEMBERS(Walkers.ADMIN, Place.ROOT, "members", "id: userId");

        private final Walkers walkers;
        private final String document;
        private final String pointer;

        Listed(Walkers walkers, Place place, String field, String node) {
            this.walkers = walkers;
            pointer = place.pointer + "/connection";
            String page = "first: $first, after: $after, last: $last, before: $before)";
            String list = "connection: "
                    + (field.endsWith(")") ? field.replace(")", ", " + page) : field + "(" + page)
                    + " { edges { cursor node { " + node + " } }"
                    + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
            document = "query($first: Int, $after: String, $last: Int, $before: String) { "
                    + place.around.formatted(list) + " }";
        }

        /** Who tries cursors that are not theirs. */
        Client forger() {
            List<Client> all = walkers.all();
            return all.size() > 1 ? all.get(1) : all.getFirst();
        }

        /** Whether each walk from one of its ends is through an order of its own. */
        boolean isPutInOrderAnew() {
            return this == FEED;
        }

        /** Who sees most of it. */
        Client walker() {
            return walkers.all().getFirst();
        }
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void walks_by_any_size_in_both_directions_are_the_same(Listed list) {
        for (Client viewer : list.walkers.all()) {
            List<String> plain = walk(list, viewer, 100, true);
            assertThat(plain).isNotEmpty().doesNotHaveDuplicates();
            for (int size : new int[] {1, 2, 3, 7}) {
                assertSame(list, walk(list, viewer, size, true), plain);
                assertSame(list, walk(list, viewer, size, false), plain);
            }
        }
    }

    private static void assertSame(Listed list, List<String> walked, List<String> plain) {
        if (list.isPutInOrderAnew()) assertThat(walked).containsExactlyInAnyOrderElementsOf(plain);
        else assertThat(walked).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void a_forged_cursor_shows_nothing_that_the_plain_walk_does_not(Listed list) {
        Client forger = list.forger();
        List<String> plain = walk(list, forger, 100, true);
        for (String forged : forgeries(list))
            for (boolean forward : new boolean[] {true, false}) {
                Client.Answer answer = page(list, forger, 100, forward, forged);
                assertThat(answer.status()).as(forged).isLessThan(500);
                assertThat(answer.code()).as(forged).isIn("", "BAD_USER_INPUT", "CURSOR_EXPIRED");
                assertThat(ids(answer.at(list.pointer))).as(forged).isSubsetOf(plain);
            }
    }

    /** Bits turned over, bytes of what is inside exchanged, cursors of others and of other lists, and plain rubbish. */
    private static List<String> forgeries(Listed list) {
        List<String> honest = new ArrayList<>();
        for (Listed each : Listed.values())
            page(each, each.walker(), 3, true, null)
                    .at(each.pointer)
                    .path("edges")
                    .forEach(it -> honest.add(it.path("cursor").asText()));
        List<String> forged = new ArrayList<>(honest);
        String own = page(list, list.forger(), 1, true, null)
                .at(list.pointer + "/edges/0/cursor")
                .asText();
        byte[] inside = Base64.getUrlDecoder().decode(own);
        String text = new String(inside, StandardCharsets.UTF_8);
        for (String number :
                List.of("-1", "0", "9223372036854775807", "-9223372036854775808", "1e400", "NaN", "' OR 1=1 --"))
            forged.add(encode(text.replaceFirst("[0-9]+(?= |$)", number).getBytes(StandardCharsets.UTF_8)));
        forged.add(encode((text + "\0").getBytes(StandardCharsets.UTF_8)));
        forged.add(encode((text + "\u00e9'\";--").getBytes(StandardCharsets.UTF_8)));
        forged.addAll(
                List.of("", " ", "\0", "=", "%00", "null", "0", own + own, own.toLowerCase(java.util.Locale.ROOT)));
        Random random = new Random(1);
        while (forged.size() < FORGERIES) {
            byte[] turned = inside.clone();
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
            forged.add(encode(turned));
        }
        return forged;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<String> walk(Listed list, Client viewer, int size, boolean forward) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        while (true) {
            JsonNode page = page(list, viewer, size, forward, cursor).at(list.pointer);
            all.addAll(forward ? all.size() : 0, ids(page));
            JsonNode info = page.path("pageInfo");
            if (!info.path(forward ? "hasNextPage" : "hasPreviousPage").booleanValue()) return all;
            cursor = info.path(forward ? "endCursor" : "startCursor").asText();
        }
    }

    private static Client.Answer page(Listed list, Client viewer, int size, boolean forward, @Nullable String cursor) {
        return forward
                ? viewer.ask(list.document, "first", size, "after", cursor)
                : viewer.ask(list.document, "last", size, "before", cursor);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("edges").forEach(it -> ids.add(it.path("node").findPath("id").asText()));
        return ids;
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
