package app.montage.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.AccessTokens.Access;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JwtAccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final Access ALICE =
            new Access(new UserId(UUID.randomUUID()), new UserSessionId(UUID.randomUUID()), NOW.plusSeconds(900));
    private static final Access BOB = new Access(new UserId(UUID.randomUUID()), null, NOW.plusSeconds(900));

    private final String keys = KeySet.fresh(NOW);
    private final ECKey key = KeySet.signing(KeySet.parsed(keys)).getFirst();
    private final JwtAccessTokens tokens = tokens(keys, NOW);

    private static JwtAccessTokens tokens(String keys, Instant now) {
        try {
            return new JwtAccessTokens(keys, Clock.fixed(now, ZoneOffset.UTC));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_a_token_says_is_read_as_it_was_written() {
        assertThat(tokens.read(tokens.issue(ALICE))).contains(ALICE);
        assertThat(tokens.read(tokens.issue(BOB))).contains(BOB);
    }

    @Test
    void a_token_without_a_signature_is_none() {
        assertThat(tokens.read(new PlainJWT(claims().build()).serialize())).isEmpty();
        String good = tokens.issue(ALICE);
        assertThat(tokens.read(good.substring(0, good.lastIndexOf('.') + 1))).isEmpty();
        String none = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + key.getKeyID() + "\"}");
        assertThat(tokens.read(none + good.substring(good.indexOf('.')))).isEmpty();
    }

    @Test
    void a_signature_under_other_claims_is_none() {
        String[] alices = tokens.issue(ALICE).split("\\.");
        String[] bobs = tokens.issue(BOB).split("\\.");
        assertThat(tokens.read(String.join(".", alices[0], bobs[1], alices[2]))).isEmpty();
        assertThat(tokens.read(String.join(".", alices[0], alices[1], bobs[2]))).isEmpty();
        assertThat(tokens.read(String.join(".", alices[0], alices[1], alices[2].substring(2))))
                .isEmpty();
    }

    @Test
    void the_public_key_is_no_shared_secret() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(key.getKeyID())
                .type(TYPE)
                .build();
        for (String secret : new String[] {key.toPublicJWK().toJSONString(), tokens.publicKeys()})
            assertThat(tokens.read(signed(header, new MACSigner(secret.getBytes(UTF_8)))))
                    .isEmpty();
    }

    @Test
    void a_stranger_s_key_is_not_ours_whatever_it_is_called() throws JOSEException {
        ECKey other = KeySet.signing(KeySet.parsed(KeySet.fresh(NOW))).getFirst();
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE);
        JWSSigner stranger = new ECDSASigner(other);
        assertThat(tokens.read(signed(header.build(), stranger))).isEmpty();
        assertThat(tokens.read(signed(header.keyID(other.getKeyID()).build(), stranger)))
                .isEmpty();
        assertThat(tokens.read(signed(header.keyID(key.getKeyID()).build(), stranger)))
                .isEmpty();
        assertThat(tokens.read(signed(header.jwk(other.toPublicJWK()).build(), stranger)))
                .isEmpty();
    }

    @Test
    void what_else_our_key_signs_is_no_access_token() throws JOSEException {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
        assertThat(tokens.read(signed(header.build(), new ECDSASigner(key)))).isEmpty();
        assertThat(tokens.read(signed(header.type(JOSEObjectType.JWT).build(), new ECDSASigner(key))))
                .isEmpty();
        assertThat(tokens.read(signed(header.type(TYPE).build(), new ECDSASigner(key))))
                .isPresent();
    }

    @Test
    void a_token_that_lacks_its_person_or_its_end_is_none() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(TYPE)
                .build();
        for (JWTClaimsSet.Builder lacking : new JWTClaimsSet.Builder[] {
            claims().subject(null), claims().expirationTime(null), claims().subject("admin"), claims().claim("sid", "x")
        }) {
            SignedJWT token = new SignedJWT(header, lacking.build());
            token.sign(new ECDSASigner(key));
            assertThat(tokens.read(token.serialize())).isEmpty();
        }
    }

    @Test
    void what_is_no_token_at_all_is_none() {
        for (String text : new String[] {"", "x", "x.y.z", "..", "a.b", "\u0000", "💜.💜.💜"})
            assertThat(tokens.read(text)).isEmpty();
    }

    @Test
    void the_newest_key_signs_from_its_time_on_and_all_are_good_to_check_with() {
        String rotated = KeySet.rotated(keys, NOW.plus(Duration.ofHours(1)));
        JwtAccessTokens before = tokens(rotated, NOW);
        JwtAccessTokens after = tokens(rotated, NOW.plus(Duration.ofHours(2)));
        assertThat(tokens.read(before.issue(ALICE))).contains(ALICE);
        assertThat(tokens.read(after.issue(ALICE))).isEmpty();
        assertThat(before.read(after.issue(ALICE))).contains(ALICE);
        assertThat(after.read(tokens.issue(ALICE))).contains(ALICE);
    }

    @Test
    void the_keys_that_are_told_are_public() {
        assertThat(tokens.publicKeys()).contains(key.getKeyID()).doesNotContain("\"d\"", "\"k\"");
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject(ALICE.person().value().toString())
                .expirationTime(Date.from(ALICE.until()));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
