package app.montage.benchmarks.http;

import app.montage.security.account.KeySet;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Bearer tokens, as the program itself would sign them, with keys of this run alone. */
final class Bearer {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final String KEYS =
            KeySet.fresh(Instant.now().minus(Duration.ofMinutes(1)));
    private static final ECKey KEY = signing();

    private Bearer() {}

    /** Where the program finds the keys. */
    static String keysFile() {
        try {
            Path file = Files.createTempFile("montage-benchmarks", ".keys");
            file.toFile().deleteOnExit();
            return Files.writeString(file, KEYS).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String user) {
        return of(user, null);
    }

    /** As above, of a session of theirs. */
    static String of(String user, @Nullable String session) {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(KEY.getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject(user)
                        .claim("sid", session)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
        try {
            token.sign(new ECDSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey signing() {
        try {
            return JWKSet.parse(KEYS).getKeys().stream()
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
