package app.montage.security.account;

import app.montage.application.shared.AccessTokens;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON Web Tokens (RFC 9068), signed by ES256. The newest key that may sign already signs; all that are in the set are
 * good to check with, so that a new one can be known everywhere before it is used.
 */
@Singleton
final class JwtAccessTokens implements AccessTokens {
    /** Whatever else is ever signed with these keys cannot be taken for an access token. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final String SESSION = "sid";

    /** The parser would pass over other signs, and so take many texts for one token. */
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final List<ECKey> keys;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();
    private final String publicKeys;
    private final Clock clock;

    JwtAccessTokens(@Value("${montage.keys}") String keys, Clock clock) throws JOSEException {
        this.keys = KeySet.signing(KeySet.parsed(keys));
        this.clock = clock;
        for (ECKey key : this.keys) verifiers.put(key.getKeyID(), new ECDSAVerifier(key));
        this.publicKeys = new JWKSet(List.copyOf(this.keys)).toPublicJWKSet().toString();
    }

    @Override
    public String issue(Access access) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(access.person().value().toString())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(access.until()));
        if (access.session() != null)
            claims.claim(SESSION, access.session().value().toString());
        try {
            ECKey key = signer();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(TYPE)
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private ECKey signer() {
        Instant now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> key.isPrivate() && KeySet.isFrom(key, now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key may sign yet"));
    }

    @Override
    public Optional<Access> read(String token) {
        if (!FORM.matcher(token).matches()) return Optional.empty();
        try {
            SignedJWT signed = SignedJWT.parse(token);
            return isOurs(signed) ? access(signed.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What a token says of how it is to be checked is not followed, only compared. */
    private boolean isOurs(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        JWSVerifier verifier = header.getKeyID() == null ? null : verifiers.get(header.getKeyID());
        return verifier != null
                && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && token.verify(verifier);
    }

    private static Optional<Access> access(@Nullable JWTClaimsSet claims) throws ParseException {
        if (claims == null || claims.getSubject() == null || claims.getExpirationTime() == null)
            return Optional.empty();
        String session = claims.getStringClaim(SESSION);
        return Optional.of(new Access(
                new UserId(UUID.fromString(claims.getSubject())),
                session == null ? null : new UserSessionId(UUID.fromString(session)),
                claims.getExpirationTime().toInstant()));
    }

    @Override
    public String publicKeys() {
        return publicKeys;
    }
}
