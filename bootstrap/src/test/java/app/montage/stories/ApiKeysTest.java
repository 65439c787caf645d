package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.GrantRole;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.stories.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Programs that act for people, and how far their keys reach. */
class ApiKeysTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final World WORLD = new World(Map.of("montage.workers", "0", "api-keys.uses-period", "100ms"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADA = WORLD.person("ada");
    private static final UserId ADMIN = WORLD.person("admin");
    private static final String VIEWER = "{ viewer { username } }";
    private static final String CHECKIN = "mutation { createCheckin(input: {widgets: [{text: {text: \"Hello\"}}]})"
            + " { checkin { id } userErrors { code } } }";

    static {
        World.value(WORLD.the(GrantRole.class).handle(ADMIN, Role.ADMIN));
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private record Key(String id, String secret) {}

    @Test
    void a_key_acts_for_its_owner_in_either_header() throws Exception {
        Key key = create(ADA, List.of("READ"));
        assertThat(with(key).ask(VIEWER).at("/data/viewer/username").asText()).isEqualTo("ada");
        HttpResponse<String> reply = HTTP.send(
                HttpRequest.newBuilder(GRAPHQL)
                        .header("Content-Type", "application/json")
                        .header("X-API-Key", key.secret())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + VIEWER + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reply.body()).contains("\"ada\"");
    }

    @Test
    void a_key_reaches_as_far_as_its_scopes_and_no_further() {
        Client reads = with(create(ADA, List.of("READ")));
        Client writes = with(create(ADA, List.of("READ", "WRITE_CHECKIN")));
        assertThat(writes.ask(CHECKIN).at("/data/createCheckin/checkin/id").asText())
                .isNotEmpty();
        String privacy = "mutation { updatePrivacy(input: {isPrivate: false}) { user { id } } }";
        for (Answer refused : List.of(
                reads.ask(CHECKIN),
                writes.ask(privacy),
                writes.ask("mutation { a: __typename createApiKey(input: {name: \"more\", scopes: [READ, ADMIN]})"
                        + " { created { secret } } }"),
                writes.ask("mutation M { ...all } fragment all on Mutation { updatePrivacy(input: {isPrivate: true})"
                        + " { user { id } } }"))) {
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
            assertThat(refused.at("/data").isMissingNode()
                            || refused.at("/data").isNull())
                    .isTrue();
        }
        assertThat(as(ADA).ask("{ viewer { isPrivate } }")
                        .at("/data/viewer/isPrivate")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_key_of_an_admin_is_no_admin_by_itself() {
        String log = "{ auditLog(first: 1) { nodes { action } } }";
        assertThat(with(create(ADMIN, List.of("READ"))).ask(log).code()).isEqualTo("FORBIDDEN");
        assertThat(with(create(ADMIN, List.of("READ", "ADMIN"))).ask(log).at("/data/auditLog/nodes"))
                .hasSize(1);
        assertThat(with(create(ADA, List.of("READ", "ADMIN")))
                        .ask(log)
                        .at("/data/auditLog")
                        .isNull())
                .isTrue();
    }

    @Test
    void wrong_revoked_and_expired_keys_are_401() {
        Key revoked = create(ADA, List.of("READ"));
        Key expired = create(ADA, List.of("READ"));
        assertThat(with(revoked).ask(VIEWER).status()).isEqualTo(200);
        assertThat(revoke(ADA, revoked)).isEmpty();
        WORLD.sql()
                .update(
                        "UPDATE account.api_keys SET expires_at = now() - interval '1 second' WHERE prefix = :prefix",
                        Params.of("prefix", expired.secret().substring(0, 12)));
        for (String wrong :
                List.of(revoked.secret(), expired.secret(), expired.secret() + "A", "mtg_", "mtg_" + "x".repeat(5_000)))
            assertThat(new Client(GRAPHQL, wrong).ask(VIEWER).status())
                    .as(wrong)
                    .isEqualTo(401);
    }

    @Test
    void only_the_owner_and_admins_see_and_revoke_a_key() {
        UserId owner = WORLD.person("owner");
        UserId stranger = WORLD.person("stranger");
        Key key = create(owner, List.of("READ"));
        String list = "query($id: ID) { apiKeys(ownerId: $id) { id name prefix scopes } }";
        assertThat(as(owner).ask(list).at("/data/apiKeys/0/prefix").asText())
                .isEqualTo(key.secret().substring(0, 12));
        assertThat(as(stranger).ask(list, "id", Client.id(owner)).at("/data/apiKeys"))
                .isEmpty();
        assertThat(new Client(GRAPHQL, null).ask(list, "id", Client.id(owner)).at("/data/apiKeys"))
                .isEmpty();
        assertThat(as(ADMIN).ask(list, "id", Client.id(owner)).at("/data/apiKeys"))
                .hasSize(1);
        assertThat(revoke(stranger, key)).isEqualTo("API_KEY_NOT_FOUND");
        assertThat(revoke(ADMIN, key)).isEmpty();
        assertThat(revoke(owner, key)).isEqualTo("API_KEY_NOT_FOUND");
        assertThat(as(owner).ask(list).at("/data/apiKeys")).isEmpty();
    }

    @Test
    void a_repeated_wish_makes_one_key_whose_secret_is_not_told_again() {
        UserId owner = WORLD.person("repeater");
        String wish = "mutation { createApiKey(input: {name: \"once\", scopes: [READ], idempotencyKey: \"wish\"})"
                + " { created { secret apiKey { id } } userErrors { code } } }";
        JsonNode first = as(owner).ask(wish).at("/data/createApiKey");
        JsonNode second = as(owner).ask(wish).at("/data/createApiKey");
        assertThat(first.at("/created/secret").asText()).startsWith("mtg_");
        assertThat(second.at("/created/apiKey")).isEqualTo(first.at("/created/apiKey"));
        assertThat(second.at("/created/secret").isNull()).isTrue();
        assertThat(second.at("/userErrors")).isEmpty();
        assertThat(as(owner).ask("{ apiKeys { id } }").at("/data/apiKeys")).hasSize(1);
        assertThat(as(ADMIN).ask(wish).at("/data/createApiKey/created/secret").asText())
                .startsWith("mtg_");
    }

    @Test
    void uses_are_counted_now_and_then() {
        Key key = create(ADA, List.of("READ"));
        for (int i = 0; i < 3; i++) with(key).ask(VIEWER);
        String count =
                "SELECT usage_count AS count FROM account.api_keys WHERE prefix = :prefix AND last_ip = '127.0.0.1'"
                        + " AND last_used_at > created_at UNION ALL SELECT 0 LIMIT 1";
        Await.until(
                "the uses are written",
                () -> WORLD.count(count, "prefix", key.secret().substring(0, 12)) == 3);
    }

    @Test
    void the_secret_is_kept_nowhere() {
        Key key = create(ADA, List.of("READ"));
        assertThat(WORLD.count(
                        "SELECT count(*) FROM account.api_keys k WHERE k::text LIKE '%' || :secret || '%'",
                        "secret", key.secret().substring(13)))
                .isZero();
        assertThat(WORLD.count(
                        "SELECT count(*) FROM audit.audit_logs k WHERE k::text LIKE '%' || :secret || '%'",
                        "secret", key.secret().substring(13)))
                .isZero();
    }

    @Test
    void a_key_is_gone_with_its_owner() {
        UserId owner = WORLD.person("leaver");
        Key key = create(owner, List.of("READ"));
        assertThat(with(key).ask(VIEWER).status()).isEqualTo(200);
        as(ADMIN)
                .ask(
                        "mutation($id: ID!) { deactivateUser(input: {userId: $id}) { userErrors { code } } }",
                        "id",
                        Client.id(owner));
        assertThat(with(key).ask(VIEWER).status()).isEqualTo(401);
    }

    private static Key create(UserId owner, List<String> scopes) {
        Answer answer = as(owner)
                .ask(
                        "mutation($scopes: [ApiKeyScope!]!) { createApiKey(input: {name: \"a key\", scopes: $scopes})"
                                + " { created { secret apiKey { id } } userErrors { code } } }",
                        "scopes",
                        scopes);
        return new Key(
                answer.at("/data/createApiKey/created/apiKey/id").asText(),
                answer.at("/data/createApiKey/created/secret").asText());
    }

    /** Why it was refused, or nothing. */
    private static String revoke(UserId by, Key key) {
        return as(by).ask(
                        "mutation($id: ID!) { revokeApiKey(input: {apiKeyId: $id}) { userErrors { code } } }",
                        "id",
                        key.id())
                .at("/data/revokeApiKey/userErrors/0/code")
                .asText();
    }

    private static Client with(Key key) {
        return new Client(GRAPHQL, key.secret());
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
