package app.montage.graphql.transport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Tokens, good and bad. */
final class Bearer {
    static final String SECRET = "a-secret-for-the-tests-alone-that-is-long-enough";
    static final String ALICE = "0190a000-0000-7000-8000-00000000a11c";

    private Bearer() {}

    static String good() {
        return lasting(Duration.ofHours(1));
    }

    static String lasting(Duration time) {
        return "Bearer " + signed(ALICE, time, SECRET);
    }

    static String signed(String subject, Duration time, String secret) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(subject, time));
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned() {
        return new PlainJWT(claims(ALICE, Duration.ofHours(1))).serialize();
    }

    static String endless() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder().subject(ALICE).build());
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(String subject, Duration time) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .expirationTime(Date.from(Instant.now().plus(time)))
                .build();
    }
}
