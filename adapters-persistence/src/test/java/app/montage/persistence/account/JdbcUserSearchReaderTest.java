package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.UserSearchReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.SearchText;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcUserSearchReaderTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Sql SQL = DATABASE.bean(Sql.class);

    private static final String MANY = """
            INSERT INTO account.users (id, email, username, first_name, last_name, display_name, created_at, updated_at)
            SELECT gen_random_uuid(), 'crowd' || i || '@example.org', 'crowd_' || md5(i::text)::varchar(20),
              'Some', 'Body', 'Some Body', now(), now() FROM generate_series(1, 20000) AS i""";

    private final UserSearchReader search = DATABASE.bean(UserSearchReader.class);
    private final People people = new People(SQL);

    @BeforeAll
    static void a_crowd() {
        SQL.update(MANY, Params.none());
        People people = new People(SQL);
        for (String name : List.of("zeppelin", "zeppo", "a_zep", "b_zep_c", "marzeppa")) people.named(name);
        DATABASE.asOwner("ANALYZE account.users, account.follows, account.mutes");
    }

    @Test
    void names_that_begin_so_come_first_then_those_that_have_it_inside() {
        assertThat(found(Viewer.anonymous(), "ZEP"))
                .containsExactly("zeppelin", "zeppo", "a_zep", "b_zep_c", "marzeppa");
        assertThat(found(Viewer.anonymous(), "@zepp")).containsExactly("zeppelin", "zeppo", "marzeppa");
        assertThat(search.matching(Viewer.anonymous(), new SearchText("zep"), 3))
                .extracting(UserView::username)
                .containsExactly("zeppelin", "zeppo", "a_zep");
    }

    @Test
    void signs_that_mean_something_in_patterns_mean_themselves() {
        assertThat(found(Viewer.anonymous(), "_zep")).containsExactly("a_zep", "b_zep_c");
        assertThat(found(Viewer.anonymous(), "zep_")).containsExactly("b_zep_c");
        for (String text : List.of("%%%", "z%p", "ze\\", "' OR 1=1 --", "zep'", "z e", "ZÉP"))
            assertThat(found(Viewer.anonymous(), text)).as(text).isEmpty();
    }

    @Test
    void who_is_gone_or_behind_a_block_is_not_found() {
        UserId alice = people.named("quartz_alice");
        UserId bob = people.named("quartz_bob");
        UserId carol = people.named("quartz_carol");
        SQL.update(
                "UPDATE account.users SET active = false WHERE id = :id", Params.of("id", people.named("quartz_dave")));
        SQL.update(
                "UPDATE account.users SET deleted_at = now() WHERE id = :id",
                Params.of("id", people.named("my_quartz")));
        people.follow(bob, alice, Follow.Status.BLOCKED);
        people.mute(alice, carol);
        assertThat(found(Viewer.of(alice), "quartz")).containsExactly("quartz_alice", "quartz_carol");
        assertThat(found(Viewer.of(bob), "quartz")).containsExactly("quartz_bob", "quartz_carol");
        assertThat(found(Viewer.anonymous(), "quartz")).hasSize(3);
    }

    @Test
    void at_most_as_many_as_asked_are_found_in_a_crowd() {
        assertThat(search.matching(Viewer.anonymous(), new SearchText("crowd"), 100))
                .extracting(UserView::username)
                .hasSize(100)
                .isSorted();
        assertThat(search.matching(Viewer.anonymous(), new SearchText("rowd"), 100))
                .extracting(UserView::username)
                .hasSize(100)
                .isSorted();
    }

    @Test
    void the_indexes_are_used_for_a_text_in_particular_and_in_a_plan_for_all_texts() {
        Params params =
                JdbcUserSearchReader.params(Viewer.of(new UserId(UUID.randomUUID())), new SearchText("zep"), 20);
        String particular = String.join(
                "\n", SQL.list("EXPLAIN " + JdbcUserSearchReader.SEARCH, params, row -> row.text("QUERY PLAN")));
        for (String plan : List.of(particular, SQL.on("plan", JdbcUserSearchReaderTest::generic)))
            assertThat(plan)
                    .contains("Bitmap Index Scan on users_username_trigrams", "users_username_bytes")
                    .doesNotContain("Seq Scan on users");
    }

    /** The plan that the read pool keeps. */
    private static String generic(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE search AS " + numbered(JdbcUserSearchReader.SEARCH));
            try (ResultSet plan = statement.executeQuery("EXPLAIN EXECUTE search ('zep', 'zeq', NULL, 20, '%zep%')")) {
                StringBuilder text = new StringBuilder();
                while (plan.next()) text.append(plan.getString(1)).append('\n');
                return text.toString();
            } finally {
                statement.execute("DEALLOCATE search");
                statement.execute("RESET plan_cache_mode");
            }
        }
    }

    /** With {@code $1} and so on for the parameters, as they are met first, the way the driver sends it. */
    private static String numbered(String sql) {
        Map<String, String> numbers = new HashMap<>();
        return Pattern.compile(":([a-z]+)")
                .matcher(sql)
                .replaceAll(name ->
                        "\\$" + numbers.computeIfAbsent(name.group(1), it -> Integer.toString(numbers.size() + 1)));
    }

    private List<String> found(Viewer viewer, String text) {
        return search.matching(viewer, new SearchText(text), 20).stream()
                .map(UserView::username)
                .toList();
    }
}
