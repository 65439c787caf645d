package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.BlockUser;
import app.montage.application.account.FollowUser;
import app.montage.application.account.UnfollowUser;
import app.montage.application.notification.ForgetNotifications;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.moment.Visibility;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being told of things, on two nodes: as it happens, and later on. */
class NotificationsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final World WORLD = new World(DATABASE, Map.of("montage.workers", "0", "statements.heard", "true"));
    private static final World ELSEWHERE = new World(DATABASE, Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();

    private static final String LIST = """
            query ($first: Int, $after: String, $filter: NotificationFilter) {
              unreadNotificationCount
              notifications(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
                nodes { id type title message icon severity category priority count peopleCount isBatch isRead readAt
                  createdAt lastUpdatedAt expiresAt actionUrl postId commentId emojiCode actors { username }
                  children { totalCount nodes { id type message isRead } } } } }""";
    private static final String RECEIVED =
            "subscription { notificationReceived { unreadCount notification { type message count actors { username } } } }";

    private static int stories;

    private int story;
    private UserId owner = new UserId(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        story = ++stories;
        owner = person("owner");
    }

    @AfterAll
    static void close() {
        WORLD.close();
        ELSEWHERE.close();
    }

    private UserId person(String name) {
        return WORLD.person(name + story);
    }

    private Client owns() {
        return new Client(GRAPHQL, WORLD.token(owner));
    }

    private static void follow(World world, UserId follower, UserId followed) {
        World.value(world.the(FollowUser.class).handle(Viewer.of(follower), new FollowUser.Input(followed)));
    }

    private static void tell(UserId actor, Notice notice) {
        Transactions transactions = WORLD.the(Transactions.class);
        Runnable work = () -> WORLD.the(NotifyUser.class).handle(Viewer.of(actor), notice);
        Origin.command("test")
                .during(() -> transactions.call(() -> {
                    work.run();
                    return notice;
                }));
    }

    private JsonNode list() {
        return owns().ask(LIST).at("/data/notifications/nodes");
    }

    private int unread() {
        return owns().ask("{ unreadNotificationCount }")
                .at("/data/unreadNotificationCount")
                .asInt();
    }

    private JsonNode change(String mutation, String input, String answer) {
        Client.Answer it = owns().ask("mutation { " + mutation + "(input: {" + input + "}) { " + answer
                + " userErrors { code path } } }");
        assertThat(it.errors()).as("%s", it.body()).isEmpty();
        return it.at("/data/" + mutation);
    }

    @Test
    void followers_come_together_and_go_again() {
        UserId ada = person("ada");
        UserId bob = person("bob");
        follow(WORLD, ada, owner);
        JsonNode single = list().path(0);
        assertThat(single.path("message").asText()).isEqualTo("ada" + story + " started following you");
        assertThat(single.path("isBatch").asBoolean()).isFalse();
        assertThat(single.at("/children/nodes")).isEmpty();
        follow(ELSEWHERE, bob, owner);
        JsonNode both = list();
        assertThat(both).hasSize(1);
        JsonNode batch = both.path(0);
        assertThat(batch.path("message").asText())
                .isEqualTo("bob%1$s and ada%1$s started following you".formatted(story));
        assertThat(batch.path("count").asInt()).isEqualTo(2);
        assertThat(batch.at("/children/totalCount").asInt()).isEqualTo(2);
        assertThat(batch.at("/children/nodes").findValuesAsText("message"))
                .containsExactly("bob" + story + " started following you", "ada" + story + " started following you");
        assertThat(unread()).isEqualTo(1);
        World.value(WORLD.the(UnfollowUser.class).handle(Viewer.of(bob), new UnfollowUser.Input(owner)));
        assertThat(list().path(0).path("message").asText()).isEqualTo("ada" + story + " started following you");
        World.value(WORLD.the(UnfollowUser.class).handle(Viewer.of(ada), new UnfollowUser.Input(owner)));
        assertThat(list()).isEmpty();
    }

    @Test
    void what_was_read_is_unread_again_once_it_grows() {
        follow(WORLD, person("ada"), owner);
        String id = list().path(0).path("id").asText();
        JsonNode read =
                change("markNotificationRead", "notificationId: \"" + id + "\"", "notification { isRead readAt }");
        assertThat(read.at("/notification/isRead").asBoolean()).isTrue();
        assertThat(read.at("/notification/readAt").isNull()).isFalse();
        assertThat(unread()).isZero();
        follow(WORLD, person("bob"), owner);
        assertThat(unread()).isEqualTo(1);
        JsonNode batch = change(
                "markNotificationRead",
                "notificationId: \"" + id + "\"",
                "notification { isBatch isRead children { nodes { isRead } } }");
        assertThat(batch.at("/notification/isBatch").asBoolean())
                .as("the batch that it is in by now")
                .isTrue();
        assertThat(batch.at("/notification/children/nodes").findValuesAsText("isRead"))
                .containsOnly("true");
        change("markNotificationUnread", "notificationId: \"" + id + "\"", "notification { isRead }");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void all_of_a_kind_or_all_are_marked_at_once() {
        UserId ada = person("ada");
        UUID post = UUID.randomUUID();
        tell(ada, Notice.liked(owner, post));
        tell(ada, Notice.mentioned(owner, post));
        tell(ada, Notice.commented(owner, post, UUID.randomUUID()));
        assertThat(change("markNotificationsRead", "types: [LIKE]", "markedCount")
                        .path("markedCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(unread()).isEqualTo(2);
        assertThat(change("markNotificationsRead", "", "markedCount")
                        .path("markedCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(unread()).isZero();
    }

    @Test
    void what_is_cleared_away_is_gone_with_all_that_is_in_it() {
        follow(WORLD, person("ada"), owner);
        follow(WORLD, person("bob"), owner);
        JsonNode batch = list().path(0);
        String child = batch.at("/children/nodes/0/id").asText();
        assertThat(change("deleteNotification", "notificationId: \"" + child + "\"", "deletedNotificationId")
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("NOTIFICATION_NOT_FOUND");
        change("deleteNotification", "notificationId: \"" + batch.path("id").asText() + "\"", "deletedNotificationId");
        assertThat(list()).isEmpty();
        assertThat(WORLD.count(
                        "SELECT count(*) AS count FROM notification.notifications WHERE user_id = :id", "id", owner))
                .isZero();
    }

    @Test
    void lists_are_walked_without_gaps_whatever_is_asked_for() {
        UserId ada = person("ada");
        List<UUID> posts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            posts.add(UUID.randomUUID());
            tell(ada, Notice.liked(owner, posts.getLast()));
            tell(ada, Notice.mentioned(owner, posts.getLast()));
        }
        for (String filter : List.of("{}", "{types: [MENTION]}", "{unreadOnly: true, category: USER}")) {
            List<String> ids = new ArrayList<>();
            String query = "query ($after: String) { notifications(first: 3, after: $after, filter: " + filter
                    + ") { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }";
            JsonNode page = owns().ask(query).at("/data/notifications");
            while (true) {
                ids.addAll(page.path("nodes").findValuesAsText("id"));
                if (!page.at("/pageInfo/hasNextPage").asBoolean()) break;
                page = owns().ask(query, "after", page.at("/pageInfo/endCursor").asText())
                        .at("/data/notifications");
            }
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .hasSize(page.path("totalCount").asInt())
                    .hasSize(filter.contains("MENTION") ? 7 : 14);
        }
    }

    @Test
    void a_page_takes_as_many_statements_as_a_longer_one() {
        for (int i = 0; i < 12; i++) {
            UUID post = UUID.randomUUID();
            tell(person("ada" + i), Notice.liked(owner, post));
            tell(person("bob" + i), Notice.liked(owner, post));
        }
        List<String> few = statements(2);
        assertThat(statements(12)).isNotEmpty().isEqualTo(few).hasSizeLessThanOrEqualTo(5);
    }

    private List<String> statements(int first) {
        Client client = owns();
        Statements.forget();
        assertThat(client.ask(LIST, "first", first).at("/data/notifications/nodes"))
                .hasSize(first);
        return Statements.askedFor();
    }

    @Test
    void telling_somebody_takes_five_statements_whatever_there_is() {
        UUID post = UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            UserId actor = person("actor" + i);
            Statements.forget();
            tell(actor, Notice.liked(owner, post));
            assertThat(Statements.askedFor()).hasSize(5);
        }
    }

    @Test
    void who_waits_hears_of_what_is_told_on_any_node_and_sees_a_batch_grow() {
        UserId ada = person("ada");
        UserId bob = person("bob");
        Statements.forget();
        try (Listener listener = new Listener(GRAPHQL, WORLD.token(owner));
                Listener stranger = new Listener(GRAPHQL, WORLD.token(person("stranger")))) {
            listener.subscribe("1", RECEIVED, Map.of());
            stranger.subscribe("1", RECEIVED, Map.of());
            Await.until("both know where they begin", () -> Statements.count("where an inbox is") >= 2);
            follow(ELSEWHERE, ada, owner);
            assertThat(received(listener)).isEqualTo("1 of FOLLOW, 1 unread");
            follow(WORLD, bob, owner);
            assertThat(received(listener)).isEqualTo("2 of FOLLOW, 1 unread");
            World.value(ELSEWHERE.the(UnfollowUser.class).handle(Viewer.of(bob), new UnfollowUser.Input(owner)));
            follow(ELSEWHERE, bob, owner);
            follow(ELSEWHERE, person("cleo"), owner);
            assertThat(received(listener)).as("what is done again is no news").isEqualTo("3 of FOLLOW, 1 unread");
            assertThat(stranger.hasHeardNothing()).isTrue();
        }
    }

    private static String received(Listener listener) {
        JsonNode it = listener.hear("next").at("/payload/data/notificationReceived");
        return it.at("/notification/count") + " of "
                + it.at("/notification/type").asText() + ", " + it.path("unreadCount") + " unread";
    }

    @Test
    void nobody_hears_any_more_once_their_token_is_over() {
        try (Listener listener = new Listener(GRAPHQL, WORLD.token(owner, Duration.ofSeconds(2)))) {
            listener.subscribe("1", RECEIVED, Map.of());
            assertThat(listener.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_block_takes_both_out_of_each_others_sight() {
        UserId ada = person("ada");
        follow(WORLD, ada, owner);
        follow(WORLD, person("bob"), owner);
        World.value(WORLD.the(BlockUser.class).handle(Viewer.of(owner), new BlockUser.Input(ada)));
        assertThat(list().findValuesAsText("message")).containsExactly("bob" + story + " started following you");
        tell(ada, Notice.liked(owner, UUID.randomUUID()));
        assertThat(list()).hasSize(1);
    }

    @Test
    void who_is_put_out_is_no_longer_named() {
        UserId ada = person("ada");
        follow(WORLD, ada, owner);
        WORLD.sql().update("UPDATE account.users SET active = false WHERE id = :id", Params.of("id", ada));
        JsonNode told = list().path(0);
        assertThat(told.path("message").asText()).isEqualTo("Somebody started following you");
        assertThat(told.path("actors")).isEmpty();
    }

    @Test
    void what_is_over_is_deleted() {
        tell(person("ada"), Notice.liked(owner, UUID.randomUUID()));
        WORLD.sql()
                .update(
                        "UPDATE notification.notifications SET expires_at = now() WHERE user_id = :id",
                        Params.of("id", owner));
        assertThat(list()).isEmpty();
        assertThat(unread()).isZero();
        assertThat(WORLD.the(ForgetNotifications.class).handle()).isEqualTo(1);
    }

    @Test
    void nobody_reads_what_others_were_told() {
        follow(WORLD, person("ada"), owner);
        String id = list().path(0).path("id").asText();
        Client stranger = new Client(GRAPHQL, WORLD.token(person("stranger")));
        assertThat(stranger.ask(LIST).at("/data/notifications/nodes")).isEmpty();
        assertThat(stranger.ask("query ($id: ID!) { node(id: $id) { id } }", "id", id)
                        .at("/data/node")
                        .isNull())
                .isTrue();
        assertThat(new Client(GRAPHQL, null).ask(LIST).at("/data/notifications").isNull())
                .isTrue();
    }

    @Test
    void the_first_montage_is_told_and_no_later_one() {
        WORLD.checkin(owner, Instant.now().minusSeconds(60), Visibility.FRIENDS, "a");
        WORLD.makeMontages();
        WORLD.checkin(owner, Instant.now().minusSeconds(50), Visibility.FRIENDS, "b");
        WORLD.makeMontages();
        assertThat(list().findValuesAsText("message")).containsExactly("Your montage is ready");
    }
}
