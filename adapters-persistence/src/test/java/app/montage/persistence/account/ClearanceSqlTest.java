package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Follow;
import app.montage.domain.account.Relation;
import app.montage.domain.account.Standing;
import app.montage.domain.moment.Clearance;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** The rule in Java and the rule in SQL say the same of whoever looks at whomever. */
class ClearanceSqlTest {
    private static final int PEOPLE = 4;
    private static final Database DATABASE = new Database();

    private static final String LEVELS = """
            /* clearances of a test */
            SELECT o.id, clearance.level, clearance.present, (%s) IS TRUE AS in_a_set, %s AS level_in_a_set
            FROM account.users o
            LEFT JOIN account.follows there ON there.follower_id = CAST(:viewer AS uuid) AND there.followed_id = o.id
            LEFT JOIN account.follows back ON back.follower_id = o.id AND back.followed_id = CAST(:viewer AS uuid),
            %s WHERE o.id = ANY (:ids)
            """.formatted(
                    ClearanceSql.present("o"),
                    ClearanceSql.level(
                            "o",
                            "there.status = 'BLOCKED' OR back.status = 'BLOCKED'",
                            "there.status = 'ACTIVE' AND back.status = 'ACTIVE'",
                            "there.status = 'ACTIVE'"),
                    ClearanceSql.of("o.id"));

    private enum Account {
        OPEN,
        CLOSED,
        DELETED,
        INACTIVE
    }

    private record Told(
            UserId owner, Clearance clearance, boolean present, boolean inASet, Clearance clearanceInASet) {}

    /** What each person's account is like, and what there is from the first person to the others, then the second… */
    private record Graph(List<Account> accounts, List<Integer> statuses) {
        Follow.@Nullable Status between(int follower, int followed) {
            int status = statuses.get(follower * PEOPLE + followed);
            return follower == followed || status == Follow.Status.values().length
                    ? null
                    : Follow.Status.values()[status];
        }

        Standing standing(int person) {
            return switch (accounts.get(person)) {
                case OPEN -> Standing.OPEN;
                case CLOSED -> Standing.PRIVATE;
                case DELETED, INACTIVE -> Standing.GONE;
            };
        }

        Relation relation(int viewer, int owner) {
            Follow.Status there = between(viewer, owner);
            Follow.Status back = between(owner, viewer);
            return new Relation(
                    there == Follow.Status.ACTIVE,
                    back == Follow.Status.ACTIVE,
                    there == Follow.Status.BLOCKED || back == Follow.Status.BLOCKED);
        }
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Provide
    Arbitrary<Graph> graphs() {
        return Combinators.combine(
                        Arbitraries.of(Account.class).list().ofSize(PEOPLE),
                        Arbitraries.integers().between(0, 3).list().ofSize(PEOPLE * PEOPLE))
                .as(Graph::new);
    }

    @Property(tries = 60)
    void java_and_sql_agree_on_who_may_see_what(@ForAll("graphs") Graph graph) {
        List<UserId> people = keep(graph);
        for (int viewer = 0; viewer < PEOPLE; viewer++) {
            Map<UserId, Told> told = told(people.get(viewer), people);
            for (int owner = 0; owner < PEOPLE; owner++) {
                Clearance expected = Clearance.of(
                        people.get(viewer), people.get(owner), graph.standing(owner), graph.relation(viewer, owner));
                boolean present = graph.standing(owner) != Standing.GONE
                        && !graph.relation(viewer, owner).blocked();
                assertThat(told.get(people.get(owner)))
                        .isEqualTo(new Told(people.get(owner), expected, present, present, expected));
            }
        }
    }

    @Property(tries = 20)
    void java_and_sql_agree_on_what_nobody_in_particular_may_see(@ForAll("graphs") Graph graph) {
        List<UserId> people = keep(graph);
        Map<UserId, Told> told = told(null, people);
        for (int owner = 0; owner < PEOPLE; owner++) {
            Clearance expected = Clearance.of(null, people.get(owner), graph.standing(owner), Relation.NONE);
            boolean present = graph.standing(owner) != Standing.GONE;
            assertThat(told.get(people.get(owner)))
                    .isEqualTo(new Told(people.get(owner), expected, present, present, expected));
        }
    }

    private static List<UserId> keep(Graph graph) {
        People people = new People(DATABASE.bean(Sql.class));
        List<UserId> ids = new ArrayList<>();
        for (Account account : graph.accounts)
            ids.add(
                    switch (account) {
                        case OPEN -> people.somebody();
                        case CLOSED -> people.closed();
                        case DELETED -> people.deleted();
                        case INACTIVE -> people.inactive();
                    });
        IntStream.range(0, PEOPLE * PEOPLE).forEach(i -> {
            Follow.Status status = graph.between(i / PEOPLE, i % PEOPLE);
            if (status != null) people.follow(ids.get(i / PEOPLE), ids.get(i % PEOPLE), status);
        });
        return ids;
    }

    private static Map<UserId, Told> told(@Nullable UserId viewer, List<UserId> owners) {
        UUID[] ids = owners.stream().map(UserId::value).toArray(UUID[]::new);
        return DATABASE
                .bean(Sql.class)
                .list(
                        LEVELS,
                        Params.of("viewer", viewer).and("ids", ids),
                        row -> new Told(
                                row.id("id", UserId::new),
                                Clearance.ofLevel(row.integer("level")),
                                row.flag("present"),
                                row.flag("in_a_set"),
                                Clearance.ofLevel(row.integer("level_in_a_set"))))
                .stream()
                .collect(Collectors.toMap(Told::owner, it -> it));
    }
}
