package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.GrantRole;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.account.Role;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.stories.Client.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Those who look after the product, and what they decide on others. */
class MembersTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final World WORLD = new World(DATABASE, Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ROOT = withRole("root", Role.SUPER_ADMIN);
    private static final UserId ADMIN = withRole("admin", Role.ADMIN);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void admins_find_people_by_the_beginning_of_name_or_address_and_others_find_nothing() {
        WORLD.person("maria");
        WORLD.person("marius");
        UserId mark = WORLD.person("mark");
        String find = "query($s: String, $a: String) { members(search: $s, first: 2, after: $a)"
                + " { totalCount pageInfo { hasNextPage endCursor } nodes { username email role } } }";
        Answer found = as(ADMIN).ask(find, "s", "MAR");
        assertThat(found.at("/data/members/nodes"))
                .extracting(it -> it.at("/username").asText())
                .containsExactly("maria", "marius");
        assertThat(found.at("/data/members/totalCount").asInt()).isEqualTo(3);
        Answer rest = as(ADMIN)
                .ask(
                        find,
                        "s",
                        "mar",
                        "a",
                        found.at("/data/members/pageInfo/endCursor").asText());
        assertThat(rest.at("/data/members/nodes")).hasSize(1);
        assertThat(rest.at("/data/members/nodes/0/email").asText()).isEqualTo("mark@example.org");
        assertThat(as(ADMIN).ask(find, "s", "mark@ex").at("/data/members/nodes"))
                .hasSize(1);
        assertThat(as(ADMIN).ask(find, "s", "%").at("/data/members/nodes")).isEmpty();
        for (Client other : new Client[] {as(mark), new Client(GRAPHQL, null)}) {
            Answer nothing = other.ask(find, "s", "mar");
            assertThat(nothing.at("/data/members").isNull()).isTrue();
            assertThat(nothing.body()).isEqualTo(other.ask(find, "s", "nobody").body());
        }
    }

    @Test
    void roles_are_changed_by_those_who_may_alone() {
        UserId user = WORLD.person("riser");
        assertThat(changeRole(user, ADMIN, "USER")).isEqualTo("NOT_ADMIN");
        assertThat(changeRole(ADMIN, user, "ADMIN")).isEqualTo("NOT_SUPER_ADMIN");
        assertThat(changeRole(ADMIN, user, "GUEST")).isEqualTo("GUEST");
        assertThat(changeRole(ROOT, user, "ADMIN")).isEqualTo("ADMIN");
        assertThat(changeRole(ROOT, ROOT, "USER")).isEqualTo("LAST_SUPER_ADMIN");
        assertThat(changeRole(ROOT, user, "USER")).isEqualTo("USER");
        assertThat(WORLD.count(
                        "SELECT count(*) FROM audit.audit_logs WHERE action = 'changeRole' AND resource_id = :id",
                        "id",
                        user))
                .isEqualTo(3);
    }

    @Test
    void staff_is_granted_and_revoked() {
        UserId user = WORLD.person("worker");
        String staff = "mutation($id: ID!) { %s(input: {userId: $id}) { member { isStaff } userErrors { code } } }";
        assertThat(as(user).ask(staff.formatted("grantStaff"), "id", Client.id(user))
                        .at("/data/grantStaff/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_ADMIN");
        assertThat(as(ADMIN)
                        .ask(staff.formatted("grantStaff"), "id", Client.id(user))
                        .at("/data/grantStaff/member/isStaff")
                        .asBoolean())
                .isTrue();
        assertThat(as(ADMIN)
                        .ask(staff.formatted("revokeStaff"), "id", Client.id(user))
                        .at("/data/revokeStaff/member/isStaff")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void who_is_deactivated_is_gone_at_once_on_every_node_and_so_are_their_montages() {
        UserId user = WORLD.person("goner", "coffee");
        UserId friend = WORLD.person("friend");
        WORLD.befriend(user, friend);
        WORLD.checkin(user, Instant.now(), Visibility.FRIENDS, "a coffee", "coffee");
        WORLD.makeMontages();
        try (World other = new World(DATABASE, Map.of("montage.workers", "0"))) {
            Client here = as(user);
            Client there = new Client(other.serve(), WORLD.token(user));
            Client friendThere = new Client(other.serve(), WORLD.token(friend));
            String montage = "{ user(username: \"goner\") { montage { items { totalCount } } } }";
            assertThat(here.ask("{ viewer { username } }").status()).isEqualTo(200);
            assertThat(there.ask("{ viewer { username } }").status()).isEqualTo(200);
            assertThat(friendThere
                            .ask(montage)
                            .at("/data/user/montage/items/totalCount")
                            .asInt())
                    .isEqualTo(1);
            assertThat(decide("deactivateUser", user)).isFalse();
            assertThat(here.ask("{ viewer { username } }").status()).isEqualTo(401);
            Await.until(
                    "the other node has heard",
                    () -> there.ask("{ viewer { username } }").status() == 401);
            Await.until(
                    "the other node has heard of the montage",
                    () -> friendThere.ask(montage).at("/data/user").isNull());
            assertThat(decide("reactivateUser", user)).isTrue();
            assertThat(here.ask("{ viewer { username } }").status()).isEqualTo(200);
            Await.until(
                    "the other node has heard of the montage",
                    () -> friendThere
                                    .ask(montage)
                                    .at("/data/user/montage/items/totalCount")
                                    .asInt()
                            == 1);
        }
    }

    private static boolean decide(String mutation, UserId on) {
        Answer answer = as(ADMIN)
                .ask(
                        "mutation($id: ID!) { %s(input: {userId: $id}) { member { isActive } userErrors { code } } }"
                                .formatted(mutation),
                        "id",
                        Client.id(on));
        assertThat(answer.at("/data/" + mutation + "/userErrors")).isEmpty();
        return answer.at("/data/" + mutation + "/member/isActive").asBoolean();
    }

    /** The role from then on, or why it was refused. */
    private static String changeRole(UserId by, UserId whose, String role) {
        Answer answer = as(by).ask(
                        "mutation($id: ID!, $role: Role!) { changeRole(input: {userId: $id, role: $role})"
                                + " { member { role } userErrors { code } } }",
                        "id",
                        Client.id(whose),
                        "role",
                        role);
        String refusal = answer.at("/data/changeRole/userErrors/0/code").asText();
        return refusal.isEmpty() ? answer.at("/data/changeRole/member/role").asText() : refusal;
    }

    private static UserId withRole(String name, Role role) {
        UserId id = WORLD.person(name);
        World.value(WORLD.the(GrantRole.class).handle(id, role));
        return id;
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
