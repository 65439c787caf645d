package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.EraseLeavers;
import app.montage.application.account.ReplayErasures;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.DeleteFiles;
import app.montage.application.shared.FileContent;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.moment.Visibility;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has left is erased, wherever they were kept, and stays so whatever is restored (NST-36, X-45). */
class ErasureStoryTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final World WORLD =
            new World(DATABASE, Map.of("montage.workers", "0", "account.sign-ins-from-network", "1000"));
    private static final Door DOOR = new Door(WORLD);

    /** Every column of ours that may name a person. */
    private static final String COLUMNS = """
            SELECT format('%I.%I %I', c.table_schema, c.table_name, c.column_name)
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema IN ('account', 'audit', 'checkin', 'gratitude', 'moment', 'montage', 'notification', 'shared')
              AND t.table_type = 'BASE TABLE' AND c.udt_name IN ('uuid', '_uuid', 'text', 'varchar', 'jsonb')""";

    private static int people;

    private String name = "";
    private UserId person = new UserId(UUID.randomUUID());
    private UserId friend = new UserId(UUID.randomUUID());

    @BeforeEach
    void two_friends_one_of_whom_is_about_to_leave() {
        name = "departing" + ++people;
        person = DOOR.person(name);
        friend = DOOR.person("friend" + people);
        WORLD.befriend(person, friend);
        live();
    }

    /** More than is erased at a time. */
    private void live() {
        for (int i = 0; i < 3; i++)
            WORLD.checkin(person, Instant.now().minusSeconds(60 + i), Visibility.FRIENDS, "told by " + name, "told");
        WORLD.checkin(friend, Instant.now().minusSeconds(60), Visibility.FRIENDS, "told by the friend of " + name);
        WORLD.makeMontages();
        WORLD.sql().update("""
                        INSERT INTO checkin.checkins (id, user_id, occurred_at, content_type, widgets, visibility,
                          created_at, updated_at)
                        SELECT gen_random_uuid(), user_id, occurred_at, content_type, widgets, visibility, now(), now()
                        FROM checkin.checkins, generate_series(1, 400) WHERE user_id = :id""", Params.of("id", person));
        UserId third = WORLD.person("third" + people);
        tell(third, Notice.followed(person));
        tell(person, Notice.followed(friend));
        tell(third, Notice.followed(friend));
        Client itself = DOOR.with(DOOR.signIn(name, Door.PASSWORD));
        itself.ask(
                "mutation ($id: ID!) { muteUser(input: {userId: $id, idempotencyKey: \"once\"}) { user { id } } }",
                "id",
                Client.id(friend));
        itself.ask("mutation { createApiKey(input: {name: \"mine\", scopes: [READ]}) { created { secret } } }");
        itself.ask("mutation { requestDataExport(input: {}) { dataExport { id } } }");
        DOOR.with(DOOR.signIn("friend" + people, Door.PASSWORD))
                .ask("mutation ($id: ID!) { muteUser(input: {userId: $id}) { user { id } } }", "id", Client.id(person));
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static void tell(UserId actor, Notice notice) {
        WORLD.the(Transactions.class).run(() -> WORLD.the(NotifyUser.class).handle(Viewer.of(actor), notice));
    }

    private void leaveForGood() {
        DOOR.with(DOOR.signIn(name, Door.PASSWORD))
                .ask(
                        "mutation ($password: String!) { deleteAccount(input: {currentPassword: $password}) {"
                                + " erasedFrom } }",
                        "password",
                        Door.PASSWORD);
        WORLD.sql()
                .update(
                        "UPDATE account.leavers SET due_at = now() - interval '1 second' WHERE user_id = :id AND erasing_since IS NULL",
                        Params.of("id", person));
    }

    private static int erase() {
        return WORLD.the(EraseLeavers.class).handle();
    }

    /** Where anything is kept of somebody: of their id, their name or their address. */
    private static List<String> traces(UserId somebody, String name) {
        String kept = "SELECT '%1$s.%2$s' WHERE EXISTS (SELECT FROM %1$s WHERE %2$s::text LIKE ANY (ARRAY['%3$s']))";
        String names = String.join("', '", "%" + somebody.value() + "%", name, "%" + name + "@%");
        return WORLD.asOwner(WORLD.asOwner(COLUMNS).stream()
                .map(it -> it.split(" "))
                .map(it -> kept.formatted(it[0], it[1], names))
                .collect(Collectors.joining(" UNION ALL ")));
    }

    @Test
    void nothing_is_left_of_who_is_erased_and_all_is_left_of_others() {
        List<String> friendsTraces = traces(friend, "friend" + people);
        assertThat(traces(person, name))
                .contains(
                        "account.users.id",
                        "account.follows.follower_id",
                        "account.follows.followed_id",
                        "account.mutes.muter_id",
                        "account.mutes.muted_id",
                        "account.api_keys.user_id",
                        "account.data_exports.user_id",
                        "checkin.checkins.user_id",
                        "moment.moments.owner_id",
                        "montage.montage_items.user_id",
                        "notification.notifications.user_id",
                        "notification.notifications.actor_id",
                        "notification.notifications.latest_actors",
                        "notification.preferences.user_id",
                        "shared.idempotency_keys.user_id",
                        "audit.audit_logs_ordinary.user_id");
        leaveForGood();
        assertThat(erase()).isEqualTo(1);
        assertThat(traces(person, name)).isEmpty();
        assertThat(erase()).isZero();
        assertThat(traces(friend, "friend" + people))
                .containsAll(friendsTraces.stream()
                        .filter(it -> !it.startsWith("account.follows") && !it.startsWith("account.mutes"))
                        .filter(it -> !it.endsWith("resource_id")) // of the entry that said who muted them
                        .filter(it -> !it.equals("shared.idempotency_keys.made")) // that they were muted
                        .toList());
    }

    @Test
    void the_log_tells_what_was_done_and_when_and_no_longer_who_did_it() {
        long before = WORLD.count("SELECT count(*) AS count FROM audit.audit_logs");
        leaveForGood();
        erase();
        assertThat(WORLD.count("SELECT count(*) AS count FROM audit.audit_logs"))
                .isGreaterThan(before);
        assertThat(WORLD.count("""
                        SELECT count(*) AS count FROM audit.audit_logs
                        WHERE user_id = '00000000-0000-0000-0000-000000000000' AND action = 'deleteAccount'
                          AND num_nonnulls(old_values, new_values, ip_address, user_agent, correlation_id) = 0""")).isPositive();
        assertThat(WORLD.count("SELECT count(*) AS count FROM audit.audit_logs WHERE action = 'eraseAccount'"))
                .isPositive();
    }

    @Test
    void the_files_of_who_is_erased_are_deleted() {
        FileKey photo = ProfilePhoto.of(UUID.randomUUID()).file(PhotoSize.SMALL);
        String name = photo.value().replaceAll(".*/|_small.*", "");
        WORLD.the(StoredFiles.class).keep(photo, FileContent.of(new byte[1]));
        WORLD.sql()
                .update(
                        "UPDATE account.users SET profile_photo_filename = :photo WHERE id = :id",
                        Params.of("photo", name).and("id", person));
        leaveForGood();
        erase();
        WORLD.the(DeleteFiles.class).handle();
        assertThat(WORLD.the(StoredFiles.class).open(photo)).isEmpty();
    }

    @Test
    void who_is_restored_is_hidden_at_once_and_erased_again() {
        for (String table : List.of("account.users", "checkin.checkins", "moment.moments")) WORLD.asOwner(save(table));
        leaveForGood();
        erase();
        for (String table : List.of("account.users", "checkin.checkins", "moment.moments"))
            WORLD.asOwner("INSERT INTO %s SELECT * FROM %s".formatted(table, saved(table)));
        DOOR.signIn(name, Door.PASSWORD);
        assertThat(WORLD.the(ReplayErasures.class).handle()).isEqualTo(1);
        assertThat(DOOR.tryToSignIn(name, Door.PASSWORD)
                        .at("/data/signIn/userErrors/0/code")
                        .asText())
                .isEqualTo("SIGN_IN_FAILED");
        assertThat(DOOR.stranger()
                        .ask("query ($name: String!) { user(username: $name) { id } }", "name", name)
                        .at("/data/user")
                        .isNull())
                .isTrue();
        assertThat(erase()).isEqualTo(1);
        assertThat(traces(person, name)).isEmpty();
        assertThat(WORLD.the(ReplayErasures.class).handle()).isZero();
    }

    private String save(String table) {
        String owner =
                Map.of("account.users", "id", "moment.moments", "owner_id").getOrDefault(table, "user_id");
        return "CREATE TABLE %s AS SELECT * FROM %s WHERE %s = '%s'"
                .formatted(saved(table), table, owner, person.value());
    }

    private static String saved(String table) {
        return "public.saved_" + table.replace('.', '_');
    }

    @Test
    void who_cannot_be_erased_keeps_nobody_waiting_and_is_tried_again() {
        WORLD.asOwner("""
                CREATE FUNCTION public.stubborn() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''stubborn''; END'""");
        WORLD.asOwner("CREATE TRIGGER stubborn BEFORE DELETE ON checkin.checkins FOR EACH ROW WHEN (OLD.user_id = '"
                + person.value() + "') EXECUTE FUNCTION public.stubborn()");
        leaveForGood();
        UserId stubborn = person;
        two_friends_one_of_whom_is_about_to_leave();
        leaveForGood();
        assertThat(erase()).isEqualTo(1);
        assertThat(traces(person, name)).isEmpty();
        String failing = """
                SELECT count(*) AS count FROM account.leavers WHERE user_id = :id AND attempts = :attempts
                  AND failure LIKE '%erase check-ins%' AND due_at > now() + make_interval(secs => :pause)""";
        assertThat(WORLD.count(failing, "id", stubborn, "attempts", 1, "pause", 0.0))
                .isEqualTo(1);
        for (int attempt = 2; attempt <= 6; attempt++) {
            dueNow(stubborn);
            assertThat(erase()).isZero();
        }
        assertThat(WORLD.count(failing, "id", stubborn, "attempts", 6, "pause", 80_000.0))
                .isEqualTo(1);
        WORLD.asOwner("DROP TRIGGER stubborn ON checkin.checkins");
        dueNow(stubborn);
        assertThat(erase()).isEqualTo(1);
    }

    private static void dueNow(UserId somebody) {
        WORLD.sql()
                .update(
                        "UPDATE account.leavers SET due_at = now() - interval '1 second' WHERE user_id = :id",
                        Params.of("id", somebody));
    }

    @Test
    void another_goes_on_where_one_has_died() {
        leaveForGood();
        WORLD.sql()
                .update(
                        "UPDATE account.leavers SET erasing_since = now(), attempts = 1 WHERE user_id = :id",
                        Params.of("id", person));
        WORLD.sql()
                .update(
                        "DELETE FROM checkin.checkins WHERE id IN ("
                                + "SELECT id FROM checkin.checkins WHERE user_id = :id LIMIT 100)",
                        Params.of("id", person));
        assertThat(erase()).isEqualTo(1);
        assertThat(traces(person, name)).isEmpty();
    }
}
