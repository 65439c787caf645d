package app.montage.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import app.montage.security.account.KeySet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Forged access tokens, through HTTP (A2), and the keys that true ones can be checked with. */
class TokensStoryTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final UserId ADA = WORLD.person("ada");
    private static final UserId BEN = WORLD.person("ben");
    private static final String GOOD = WORLD.token(ADA);

    @AfterAll
    static void close() {
        WORLD.close();
        HTTP.close();
    }

    private static int status(String token) {
        return new Client(WORLD.serve(), token).ask(Door.VIEWER).status();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void a_true_one_lets_in() {
        assertThat(status(GOOD)).isEqualTo(200);
    }

    @Test
    void none_of_the_forged_ones_does() {
        String[] ada = GOOD.split("\\.");
        String[] ben = WORLD.token(BEN).split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(ada[0]), UTF_8);
        String claims = new String(Base64.getUrlDecoder().decode(ada[1]), UTF_8);
        for (String forged : new String[] {
            encoded(header.replace("ES256", "none")) + "." + ada[1] + ".",
            encoded(header.replace("ES256", "None")) + "." + ada[1] + "." + ada[2],
            encoded(header.replace("ES256", "HS256")) + "." + ada[1] + "." + ada[2],
            encoded("{\"alg\":\"ES256\"}") + "." + ada[1] + "." + ada[2],
            ada[0] + "." + ben[1] + "." + ada[2],
            ada[0] + "." + ada[1] + "." + ben[2],
            ada[0] + "."
                    + encoded(claims.replace(ADA.value().toString(), BEN.value().toString())) + "." + ada[2],
            ada[0] + "." + encoded(claims.replaceAll("\"exp\":\\d+", "\"exp\":99999999999")) + "." + ada[2],
            ada[0] + "." + ada[1] + "." + encoded("\0".repeat(64)),
            ada[0] + "." + ada[1] + ".",
            ada[0] + "." + ada[1],
            "." + ada[1] + "." + ada[2]
        }) assertThat(status(forged)).as(forged).isEqualTo(401);
    }

    /** A token for ada that says so of itself, signed in this way. */
    private static String token(String header, Signing signing) throws Exception {
        String claims = GOOD.split("\\.")[1];
        String signed = encoded(header) + "." + claims;
        return signed + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signing.of(signed.getBytes(UTF_8)));
    }

    private interface Signing {
        byte[] of(byte[] text) throws Exception;
    }

    private static Signing secret(String secret) {
        return text -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        };
    }

    private static byte[] strangers(byte[] text) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update(text);
        return signature.sign();
    }

    @Test
    void what_a_token_says_of_its_own_key_is_not_followed() throws Exception {
        String keys = text("/.well-known/jwks.json");
        String id = new ObjectMapper().readTree(keys).at("/keys/0/kid").asText();
        String point = new ObjectMapper().readTree(keys).at("/keys/0/x").asText();
        String hs256 = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}";
        String es256 = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + id + "\"%s}";
        for (String forged : List.of(
                token(hs256.formatted(id), secret(keys)),
                token(hs256.formatted(id), secret(point)),
                token(hs256.formatted("../../../../../../dev/null"), secret("\0")),
                token(hs256.formatted("' UNION SELECT 'x' --"), secret("x")),
                token(es256.formatted(""), TokensStoryTest::strangers),
                token(es256.formatted(",\"jku\":\"http://127.0.0.1/keys.json\""), TokensStoryTest::strangers),
                token(es256.formatted(",\"x5u\":\"file:///dev/null\""), TokensStoryTest::strangers),
                token(es256.formatted(",\"crit\":[\"b64\"],\"b64\":false"), TokensStoryTest::strangers),
                token(es256.formatted("").replace(id, "../" + id), TokensStoryTest::strangers),
                token(es256.formatted("").replace("at+jwt", "JWT"), TokensStoryTest::strangers)))
            assertThat(status(forged)).as(forged).isEqualTo(401);
    }

    @Test
    void headers_that_are_nearly_right_are_wrong() throws Exception {
        for (String[] headers : new String[][] {
            {"Authorization", GOOD},
            {"Authorization", "Bearer" + GOOD},
            {"Authorization", "Token " + GOOD},
            {"Authorization", "Bearer " + GOOD + " " + GOOD},
            {"Authorization", "Bearer " + GOOD + ",Bearer " + GOOD},
            {"Authorization", "Bearer \"" + GOOD + "\""},
            {"Authorization", "Bearer " + GOOD + "\u00e9"},
            {"Authorization", "Bearer " + GOOD.substring(1)},
            {"Authorization", "Bearer " + GOOD.substring(0, GOOD.length() - 3)},
            {"Authorization", "Bearer ."},
            {"Authorization", "Bearer mtg_"},
            {"Authorization", "Bearer x", "X-API-Key", "mtg_x"},
            {"X-API-Key", "mtg_" + "0".repeat(52)},
            {"X-API-Key", ""}
        }) {
            HttpRequest request = HttpRequest.newBuilder(WORLD.serve())
                    .headers(headers)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + Door.VIEWER + "\"}"))
                    .build();
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .as(String.join(": ", headers))
                    .isEqualTo(401);
        }
    }

    private static String text(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(WORLD.serve().resolve(path)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void neither_does_one_whose_time_is_over_or_that_others_have_signed() {
        assertThat(status(WORLD.token(ADA, Duration.ofSeconds(-1)))).isEqualTo(401);
        String others = KeySet.fresh(Instant.now().minusSeconds(60));
        try (World other = new World(Map.of("montage.workers", "0", "montage.keys", others))) {
            assertThat(status(other.token(ADA))).isEqualTo(401);
        }
    }

    @Test
    void a_new_key_is_known_before_it_signs_and_old_ones_after_that() {
        String rotated = KeySet.rotated(World.KEYS, Instant.now().minusSeconds(30));
        try (World newer = new World(Map.of("montage.workers", "0", "montage.keys", rotated))) {
            assertThat(status(newer.token(ADA))).isEqualTo(401);
            UserId there = newer.person("ada");
            assertThat(new Client(newer.serve(), WORLD.token(there))
                            .ask(Door.VIEWER)
                            .status())
                    .isEqualTo(200);
            assertThat(new Client(newer.serve(), newer.token(there))
                            .ask(Door.VIEWER)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_public_keys_are_there_for_whoever_asks() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(WORLD.serve().resolve("/.well-known/jwks.json"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode keys = new ObjectMapper().readTree(answer.body()).path("keys");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jwk-set+json");
        assertThat(keys).hasSize(1);
        assertThat(keys.at("/0/crv").asText()).isEqualTo("P-256");
        assertThat(keys.at("/0").has("d")).isFalse();
    }
}
