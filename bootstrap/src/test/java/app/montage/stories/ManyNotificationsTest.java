package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.notification.MailNotifications;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many who do things at once on two nodes, and nodes that die: nothing is lost, nothing is there twice. */
class ManyNotificationsTest {
    private static final int PEOPLE = 32;
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Map<String, Object> SETTINGS =
            Map.of("montage.workers", "0", "POOL_SIZE", "16", "notification.collecting", "0s");
    private static final World HERE = new World(DATABASE, SETTINGS);
    private static final World THERE = new World(DATABASE, SETTINGS);

    /** A batch that does not say what is in it, or whose order in the inbox is not its own. */
    private static final String WRONG = """
            SELECT count(*) AS count FROM notification.notifications b WHERE b.user_id = :id AND b.parent_id IS NULL AND (
              b.is_batch AND (b.batch_count, b.actor_count) <> (
                SELECT count(*)::integer, count(DISTINCT actor_id)::integer FROM notification.notifications c
                WHERE c.parent_id = b.id AND c.user_id = b.user_id)
              OR EXISTS (SELECT FROM notification.notifications o WHERE o.user_id = b.user_id AND o.id <> b.id
                AND o.parent_id IS NULL AND o.last_updated_at = b.last_updated_at))""";

    private static final String CHILDREN = """
            SELECT count(*) AS count FROM notification.notifications WHERE user_id = :id AND NOT is_batch""";
    private static final String BATCHES =
            "SELECT count(*) AS count FROM notification.notifications WHERE user_id = :id AND is_batch";

    @AfterAll
    static void close() {
        HERE.close();
        THERE.close();
    }

    private static World node(int number) {
        return number % 2 == 0 ? HERE : THERE;
    }

    private static void tell(World world, UserId actor, Notice notice) {
        world.the(Transactions.class).run(() -> world.the(NotifyUser.class).handle(Viewer.of(actor), notice));
    }

    private static void takeBack(World world, UserId actor, Notice notice) {
        world.the(Transactions.class).run(() -> world.the(NotifyUser.class).takeBack(Viewer.of(actor), notice));
    }

    @Test
    void thirty_two_at_once_on_two_nodes_make_one_batch_of_all_of_them() {
        UserId owner = HERE.person("popular");
        UUID post = UUID.randomUUID();
        List<UserId> people = people("fan");
        atOnce(people, (world, actor) -> {
            tell(world, actor, Notice.liked(owner, post));
            tell(world, actor, Notice.reacted(owner, post, "fire"));
            takeBack(world, actor, Notice.liked(owner, post));
            tell(world, actor, Notice.liked(owner, post));
        });
        assertThat(HERE.count(CHILDREN, "id", owner)).isEqualTo(2L * PEOPLE);
        assertThat(HERE.count(BATCHES, "id", owner)).isEqualTo(1);
        assertThat(HERE.count(WRONG, "id", owner)).isZero();
        atOnce(people, (world, actor) -> {
            takeBack(world, actor, Notice.reacted(owner, post, "fire"));
            takeBack(world, actor, Notice.liked(owner, post));
        });
        assertThat(HERE.count(
                        "SELECT count(*) AS count FROM notification.notifications WHERE user_id = :id", "id", owner))
                .isZero();
    }

    @Test
    void who_is_told_of_many_posts_at_once_is_told_of_twenty_and_the_rest_together() {
        UserId owner = HERE.person("flooded");
        atOnce(people("flooder"), (world, actor) -> tell(world, actor, Notice.liked(owner, UUID.randomUUID())));
        assertThat(HERE.count(CHILDREN, "id", owner)).isEqualTo(PEOPLE);
        assertThat(HERE.count(CHILDREN + " AND parent_id IS NULL", "id", owner)).isEqualTo(20);
        assertThat(HERE.count(BATCHES, "id", owner)).isEqualTo(1);
        assertThat(HERE.count(WRONG, "id", owner)).isZero();
    }

    @Test
    void those_who_tell_many_wait_for_each_other_and_not_for_ever() {
        List<UserId> owners = people("mentioned");
        List<UserId> backwards = owners.reversed();
        atOnce(people("teller"), (world, actor) -> {
            List<UserId> order = actor.value().hashCode() % 2 == 0 ? owners : backwards;
            UUID post = UUID.randomUUID();
            world.the(Transactions.class)
                    .run(() -> world.the(NotifyUser.class)
                            .handle(
                                    Viewer.of(actor),
                                    order.stream()
                                            .limit(8)
                                            .map(it -> Notice.mentioned(it, post))
                                            .toList()));
        });
        long all =
                owners.stream().mapToLong(it -> HERE.count(CHILDREN, "id", it)).sum();
        assertThat(all).isEqualTo(8L * PEOPLE);
    }

    @Test
    void what_is_undone_was_never_told() {
        UserId owner = HERE.person("lucky");
        UserId actor = HERE.person("unlucky");
        assertThatThrownBy(() -> HERE.the(Transactions.class).run(() -> {
                    HERE.the(NotifyUser.class).handle(Viewer.of(actor), Notice.liked(owner, UUID.randomUUID()));
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessage("the node dies");
        assertThat(HERE.count(CHILDREN, "id", owner)).isZero();
    }

    @Test
    void a_letter_is_written_once_however_many_nodes_are_at_it_and_tells_of_all_that_is_due() {
        UserId owner = HERE.person("reader");
        wish(owner, "LIKE/EMAIL", "MENTION/EMAIL");
        UUID post = UUID.randomUUID();
        for (UserId fan : people("writer").subList(0, 3)) tell(HERE, fan, Notice.liked(owner, post));
        tell(HERE, HERE.person("mentioner"), Notice.mentioned(owner, post));
        tell(HERE, HERE.person("sharer"), Notice.shared(owner, post));
        List<CompletableFuture<Integer>> nodes = Stream.of(HERE, THERE, HERE, THERE)
                .map(world ->
                        Meanwhile.call(() -> world.the(MailNotifications.class).handle()))
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(letters("reader"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("mentioner mentioned you", "and 2 others engaged with your post")
                        .doesNotContain("shared"));
        HERE.the(MailNotifications.class).handle();
        assertThat(letters("reader")).hasSize(1);
    }

    @Test
    void what_was_read_is_not_written_any_more() {
        UserId owner = HERE.person("quick");
        wish(owner, "LIKE/EMAIL");
        tell(HERE, HERE.person("slow"), Notice.liked(owner, UUID.randomUUID()));
        HERE.sql()
                .update(
                        "UPDATE notification.notifications SET read = true, read_at = now() WHERE user_id = :id",
                        Params.of("id", owner));
        HERE.the(MailNotifications.class).handle();
        assertThat(letters("quick")).isEmpty();
        assertThat(HERE.count(
                        "SELECT count(*) AS count FROM notification.notification_deliveries WHERE user_id = :id AND status = 'SKIPPED'",
                        "id",
                        owner))
                .isEqualTo(1);
    }

    @Test
    void wishes_are_kept_and_shown() {
        UserId owner = HERE.person("wishing");
        Client client = new Client(HERE.serve(), HERE.token(owner));
        Client.Answer changed = client.ask("""
                mutation { updateNotificationPreferences(input: {digest: WEEKLY, isGrouped: false,
                  quietHours: {from: "22:00", until: "07:30"}, types: [{type: FOLLOW, email: true}, {type: LIKE, inApp: false}]}) {
                  preferences { digest isGrouped isPushAvailable quietHours { from until }
                    types { type inApp email push } } userErrors { code path } } }""");
        String told =
                changed.at("/data/updateNotificationPreferences/preferences").toString();
        assertThat(told)
                .contains("\"digest\":\"WEEKLY\",\"isGrouped\":false,\"isPushAvailable\":false")
                .contains("{\"from\":\"22:00\",\"until\":\"07:30\"}")
                .contains("{\"type\":\"FOLLOW\",\"inApp\":true,\"email\":true,\"push\":false}")
                .contains("{\"type\":\"LIKE\",\"inApp\":false,\"email\":false,\"push\":false}");
        Client.Answer wrong = client.ask("""
                mutation { updateNotificationPreferences(input: {quietHours: {from: "25:00", until: "07:30"},
                  types: [{type: POST_INTERACTION, email: true}]}) { preferences { digest } userErrors { path } } }""");
        assertThat(wrong.at("/data/updateNotificationPreferences/userErrors").findValuesAsText("path"))
                .hasSize(2);
        assertThat(wrong.body().toString()).contains("[\"quietHours\",\"from\"]", "[\"types\",\"0\"]");
        client.ask("mutation { updateNotificationPreferences(input: {quietHours: null}) { userErrors { code } } }");
        assertThat(client.ask("{ notificationPreferences { digest quietHours { from } } }")
                        .at("/data/notificationPreferences")
                        .toString())
                .isEqualTo("{\"digest\":\"WEEKLY\",\"quietHours\":null}");
    }

    private static void wish(UserId owner, String... choices) {
        HERE.sql()
                .update(
                        "INSERT INTO notification.preferences (user_id, latest_at, switched_on) VALUES (:id, now(), :on)",
                        Params.of("id", owner).and("on", choices));
        HERE.sql().update("UPDATE account.users SET email_verified = true WHERE id = :id", Params.of("id", owner));
    }

    private static List<String> letters(String name) {
        return HERE.sql()
                .list(
                        "SELECT subject || ' ' || body AS text FROM shared.mails WHERE recipient = :to",
                        Params.of("to", name + "@example.org"),
                        row -> row.text("text"));
    }

    private static List<UserId> people(String name) {
        return Stream.iterate(1, it -> it + 1)
                .limit(PEOPLE)
                .map(it -> HERE.person(name + it))
                .toList();
    }

    private interface Doing {
        void on(World world, UserId actor);
    }

    private static void atOnce(List<UserId> people, Doing doing) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            World world = node(i);
            UserId actor = people.get(i);
            all.add(Meanwhile.run(() -> doing.on(world, actor)));
        }
        all.forEach(CompletableFuture::join);
    }
}
