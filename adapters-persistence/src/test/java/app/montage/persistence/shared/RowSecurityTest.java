package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever forgets to say who looks sees nothing; whoever says it sees their own. */
class RowSecurityTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Sql SQL = DATABASE.bean(Sql.class);
    private static final Transactions TRANSACTIONS = DATABASE.bean(Transactions.class);
    private static final People PEOPLE = new People(SQL);
    private static final UserId ALICE = PEOPLE.named("alice");
    private static final UserId BOB = PEOPLE.named("bob");
    private static final Sight NOBODY = Sight.nothing();
    private static final Sight AS_ALICE = Sight.of(Viewer.of(ALICE));
    private static final Sight PROGRAM = Sight.everything();

    private static final String TOLD = "SELECT nullif(current_setting('app.current_user_id', true), '') AS it";

    @BeforeAll
    static void both_have_something() {
        for (UserId person : List.of(ALICE, BOB)) {
            String name = person.value().toString();
            for (String row : List.of(
                    "account.user_sessions VALUES (gen_random_uuid(), '%1$s', '%1$s', NULL, NULL, now(), now(), now())",
                    "account.api_keys VALUES (gen_random_uuid(), '%1$s', 'key', 'mtg', '%1$s', '{READ}', now(), now())",
                    "account.password_resets VALUES ('%1$s', '%1$s', now())",
                    "account.sign_ups VALUES ('%1$s', 'a@example.org', NULL, 'A', 'B', 'hash', now())",
                    "account.leavers VALUES ('%1$s', now() + interval '1 day')",
                    "account.data_exports (id, user_id, status, requested_at)"
                            + " VALUES (gen_random_uuid(), '%1$s', 'WAITING', now())",
                    "account.spent_refresh_tokens SELECT 'spent' || id, id FROM account.user_sessions WHERE user_id = '%1$s'",
                    "audit.audit_logs (id, created_at, severity, user_id, action, resource_type)"
                            + " VALUES (gen_random_uuid(), now(), 'LOW', '%1$s', 'something', 'Nothing')",
                    "notification.notifications (id, user_id, type, title, message, created_at, last_updated_at, expires_at)"
                            + " VALUES ('%1$s', '%1$s', 'LIKE', 'New Like', 'words', now(), now(), now())",
                    "notification.notification_deliveries (notification_id, method, user_id, due_at)"
                            + " VALUES ('%1$s', 'EMAIL', '%1$s', now())",
                    "notification.taken_back VALUES ('%1$s', gen_random_uuid(), now(), NULL)",
                    "notification.preferences (user_id, latest_at) VALUES ('%1$s', now())",
                    "shared.mails VALUES (gen_random_uuid(), '%1$s', 'subject', 'body', now())"))
                SQL.update("INSERT INTO " + row.formatted(name), Params.none());
        }
    }

    /** What policies protect, and the view that stands for a part of people. */
    static Stream<String> guarded() {
        return Stream.concat(
                Stream.of("account.logins"),
                SQL
                        .list(
                                "SELECT DISTINCT schemaname || '.' || tablename AS name FROM pg_policies"
                                        + " WHERE cmd IN ('SELECT', 'ALL') AND qual <> 'true'",
                                Params.none(),
                                row -> row.text("name"))
                        .stream());
    }

    /** Of these a person has some, too. */
    static Stream<String> owned() {
        return guarded()
                .filter(it -> !List.of("account.sign_ups", "account.spent_refresh_tokens", "shared.mails")
                        .contains(it));
    }

    private static int count(Sight sight, String relation) {
        return sight.during(() -> number("SELECT count(*)::int AS it FROM " + relation));
    }

    private static int inTransaction(Sight sight, String relation) {
        return sight.during(() -> TRANSACTIONS.call(() -> number("SELECT count(*)::int AS it FROM " + relation)));
    }

    private static int number(String query) {
        return SQL.list(query, Params.none(), row -> row.integer("it")).getFirst();
    }

    private static String told() {
        return SQL.on("told", connection -> text(connection, TOLD));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void who_forgets_to_say_who_looks_sees_nothing(String relation) {
        assertThat(count(NOBODY, relation)).isZero();
        assertThat(inTransaction(NOBODY, relation)).isZero();
        assertThat(DATABASE.bean(DataSource.class))
                .extracting(DelegatingDataSource::unwrapDataSource)
                .satisfies(pool -> {
                    try (Connection connection = pool.getConnection()) {
                        assertThat(text(connection, "SELECT count(*) FROM " + relation))
                                .isEqualTo("0");
                    }
                });
    }

    /** The driver sends statements in another way once it has prepared them, and long answers in another way than short ones. */
    @Test
    void who_looks_is_told_each_time() {
        List<String> owners = Stream.generate(() -> AS_ALICE.during(() -> SQL.list(
                        "SELECT user_id::text, refresh_token_hash FROM account.user_sessions",
                        Params.none(),
                        row -> row.text("user_id"))))
                .limit(20)
                .flatMap(List::stream)
                .toList();
        assertThat(owners).hasSize(20).containsOnly(ALICE.value().toString());
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void the_program_sees_what_is_everybodys(String relation) {
        assertThat(count(PROGRAM, relation)).isGreaterThanOrEqualTo(2);
        assertThat(inTransaction(PROGRAM, relation)).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void a_person_sees_their_own_alone(String relation) {
        String person = relation.equals("account.logins") ? "id" : "user_id";
        String others = relation + " WHERE " + person + " <> '" + ALICE.value() + "'";
        assertThat(count(AS_ALICE, relation)).isEqualTo(1);
        assertThat(inTransaction(AS_ALICE, relation)).isEqualTo(1);
        assertThat(count(AS_ALICE, others)).isZero();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void outside_a_transaction_statements_that_need_it_say_who_looks(String relation) {
        assertThat(Statement.parse("SELECT 1 FROM " + relation).isGuarded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "account.follows", "account.users u", "montage.user_montages"})
    void what_is_open_costs_nothing(String relation) {
        assertThat(Statement.parse("SELECT 1 FROM " + relation).isGuarded()).isFalse();
    }

    @Test
    void admins_see_all_but_what_is_the_programs() {
        UserId admin = PEOPLE.changed(PEOPLE.named("admin"), "role = 'admin'");
        Sight sight = Sight.of(Viewer.of(admin));
        assertThat(count(sight, "account.api_keys")).isEqualTo(2);
        assertThat(count(sight, "audit.audit_logs")).isEqualTo(2);
        assertThat(count(sight, "account.logins")).isEqualTo(3);
        assertThat(count(sight, "shared.mails")).isZero();
        PEOPLE.changed(admin, "active = false");
        assertThat(count(sight, "account.api_keys")).isZero();
        DATABASE.asOwner("DELETE FROM account.users WHERE username = 'admin'");
    }

    @Test
    void who_looks_may_change_within_a_transaction() {
        AS_ALICE.run(() -> TRANSACTIONS.run(() -> {
            assertThat(number("SELECT count(*)::int AS it FROM account.api_keys"))
                    .isEqualTo(1);
            assertThat(count(PROGRAM, "account.api_keys")).isEqualTo(2);
            assertThat(count(NOBODY, "account.api_keys")).isZero();
            TRANSACTIONS.run(() -> assertThat(number("SELECT count(*)::int AS it FROM account.api_keys"))
                    .isEqualTo(1));
            assertThat(told()).isEqualTo(ALICE.value().toString());
        }));
    }

    @Test
    void nothing_of_it_is_left_on_a_connection() {
        List<Runnable> ends = List.of(
                () -> inTransaction(PROGRAM, "account.api_keys"),
                () -> count(PROGRAM, "account.api_keys"),
                () -> count(AS_ALICE, "account.api_keys"),
                () -> failing("SELECT 1 / 0 AS it"),
                () -> failing("SELECT 1 AS it, set_config('app.no', 'x', false)"));
        for (Runnable end : ends) {
            end.run();
            assertThat(DATABASE.bean(DataSource.class))
                    .extracting(DelegatingDataSource::unwrapDataSource)
                    .satisfies(pool -> {
                        try (Connection connection = pool.getConnection()) {
                            assertThat(text(connection, TOLD)).isEqualTo("null");
                        }
                    });
            assertThat(count(NOBODY, "account.api_keys")).isZero();
            assertThat(inTransaction(NOBODY, "account.api_keys")).isZero();
        }
    }

    private static void failing(String query) {
        assertThatThrownBy(() -> PROGRAM.run(() -> TRANSACTIONS.run(() -> {
                    number(query);
                    throw new IllegalStateException("after all, no");
                })))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void people_change_nobody_but_themselves() {
        String bio = "UPDATE account.users SET bio = 'new' WHERE id = :id";
        assertThat(AS_ALICE.<Integer>during(() -> SQL.update(bio, Params.of("id", BOB))))
                .isZero();
        assertThat(NOBODY.<Integer>during(() -> SQL.update(bio, Params.of("id", ALICE))))
                .isZero();
        assertThat(AS_ALICE.<Integer>during(() -> SQL.update(bio, Params.of("id", ALICE))))
                .isOne();
        assertThat(AS_ALICE.<Integer>during(() -> SQL.update(
                        "UPDATE account.logins SET password_hash = 'x' WHERE id = :id", Params.of("id", BOB))))
                .isZero();
        assertThat(AS_ALICE.<Integer>during(
                        () -> SQL.update("DELETE FROM account.users WHERE id = :id", Params.of("id", ALICE))))
                .isZero();
    }

    @Test
    void nobody_writes_into_the_audit_log_in_anothers_name() {
        String entry = """
                INSERT INTO audit.audit_logs (id, created_at, severity, user_id, action, resource_type)
                VALUES (gen_random_uuid(), now(), 'LOW', :id, 'something', 'Nothing')""";
        assertThatThrownBy(() -> AS_ALICE.run(() -> SQL.update(entry, Params.of("id", BOB))))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> AS_ALICE.run(() -> TRANSACTIONS.run(() -> {
                    SQL.update(entry, Params.of("id", ALICE));
                    throw new IllegalStateException("it went well, and is taken back");
                })))
                .hasMessageContaining("it went well");
    }

    /** The hot read goes through people: no policy may show up in its plan. */
    @Test
    void reading_people_has_the_plan_of_a_table_without_policies() {
        assertThat(SQL.list(
                        "EXPLAIN SELECT username FROM account.users WHERE id = :id",
                        Params.of("id", ALICE),
                        row -> row.text("QUERY PLAN")))
                .noneMatch(it -> it.contains("InitPlan") || it.contains("viewer"));
    }
}
