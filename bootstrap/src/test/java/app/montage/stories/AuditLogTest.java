package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.GrantRole;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import app.montage.stories.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who did what, and who may know. */
class AuditLogTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADA = WORLD.person("ada");
    private static final UserId BEN = WORLD.person("ben");
    private static final UserId ADMIN = WORLD.person("admin");
    private static final String LOG = "query($f: AuditFilter) { auditLog(filter: $f, first: 50) { totalCount nodes {"
            + " action thing thingId severity personId person { username } address agent correlationId"
            + " changes { name from to } } } }";

    static {
        World.value(WORLD.the(GrantRole.class).handle(ADMIN, Role.ADMIN));
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_change_is_told_with_who_did_it_and_from_where() {
        Answer done = as(ADA).ask("mutation { updatePrivacy(input: {isPrivate: true}) { user { isPrivate } } }");
        as(ADA).ask("mutation { updatePrivacy(input: {isPrivate: true}) { user { isPrivate } } }");
        JsonNode log = log(Map.of("personId", Client.id(ADA), "action", "updatePrivacy"));
        assertThat(log).hasSize(1);
        JsonNode entry = log.get(0);
        assertThat(entry.at("/correlationId").asText()).isEqualTo(done.correlationId());
        assertThat(entry.at("/address").asText()).isEqualTo("127.0.0.1");
        assertThat(entry.at("/agent").asText()).startsWith("Java-http-client");
        assertThat(entry.at("/person/username").asText()).isEqualTo("ada");
        assertThat(entry.at("/thingId").asText()).isEqualTo(Client.id(ADA));
        assertThat(entry.at("/changes").toString())
                .isEqualTo("[{\"name\":\"isPrivate\",\"from\":\"false\",\"to\":\"true\"}]");
    }

    @Test
    void what_people_tell_of_their_lives_is_not_in_it() {
        as(BEN).ask(
                        "mutation { createCheckin(input: {location: \"a secret place\", widgets: [{text: {text: \"Dear diary\"}}]})"
                                + " { checkin { id } userErrors { message } } }");
        JsonNode log = log(Map.of("personId", Client.id(BEN), "action", "createCheckin"));
        assertThat(log).hasSize(1);
        assertThat(log.toString()).contains("FRIENDS").doesNotContain("diary", "secret place");
    }

    @Test
    void for_others_there_is_no_log_whatever_they_ask_for() {
        for (Client other : new Client[] {as(ADA), new Client(GRAPHQL, null)})
            for (Map<String, String> filter : List.of(Map.<String, String>of(), Map.of("personId", Client.id(ADA)))) {
                Answer answer = other.ask(LOG, "f", filter);
                assertThat(answer.at("/data/auditLog").isNull()).isTrue();
                assertThat(answer.errors()).isEmpty();
            }
    }

    @Test
    void that_an_admin_looked_is_in_it() {
        log(Map.of("personId", Client.id(BEN), "severity", "CRITICAL"));
        JsonNode looks = log(Map.of("personId", Client.id(ADMIN), "action", "auditLog"));
        assertThat(looks.toString()).contains(BEN.value().toString()).contains("CRITICAL");
    }

    @Test
    void people_see_what_concerns_their_own_safety() {
        as(BEN).ask("mutation { updatePrivacy(input: {montageAudience: ONLY_ME}) { user { id } } }");
        as(BEN).ask("mutation { updateInterests(input: {interests: [\"tea\"]}) { user { id } } }");
        String ask = "{ securityEvents { nodes { action } } }";
        assertThat(as(BEN).ask(ask).at("/data/securityEvents/nodes").toString())
                .isEqualTo("[{\"action\":\"updatePrivacy\"}]");
        assertThat(new Client(GRAPHQL, null).ask(ask).at("/data/securityEvents").isNull())
                .isTrue();
    }

    @Test
    void a_filter_that_cannot_be_is_named() {
        Answer answer = as(ADMIN).ask(LOG, "f", Map.of("personId", "nonsense"));
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.errors().toString()).contains("filter.personId");
    }

    private static JsonNode log(Map<String, String> filter) {
        Answer answer = as(ADMIN).ask(LOG, "f", filter);
        assertThat(answer.errors()).isEmpty();
        return answer.at("/data/auditLog/nodes");
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
