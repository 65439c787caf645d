package app.montage.graphql.transport;

import app.montage.application.shared.Origin;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a bearer token belongs to. A good one is remembered for a while, since to check its signature takes longer
 * than most queries; that it expires is looked at each time.
 */
@Singleton
final class Tokens {
    private static final String BEARER = "bearer ";
    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;
    private final boolean anySignature;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    private record Known(Viewer viewer, Instant until) {}

    Tokens(JsonWebTokenValidator<JWT, HttpRequest<?>> validator, List<SignatureConfiguration> signatures, Clock clock) {
        this.validator = validator;
        this.clock = clock;
        this.anySignature = !signatures.isEmpty();
    }

    /** The caller by the Authorization header: without one, somebody anonymous. */
    Caller caller(@Nullable String authorization, Origin origin) {
        if (authorization == null) {
            return Caller.anonymous(origin);
        }
        Known token = known.getIfPresent(authorization);
        if (token == null) {
            token = check(authorization);
            known.put(authorization, token);
        }
        Caller caller = new Caller(token.viewer(), token.until(), origin);
        Duration left = left(caller);
        if (left != null && !left.isPositive()) {
            throw new InvalidTokenException();
        }
        return caller;
    }

    /** How long that caller's token is still good, by the time that all nodes share; null where there is none. */
    @Nullable
    Duration left(Caller caller) {
        return caller.left(clock.instant());
    }

    private Known check(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER) || !anySignature) {
            throw new InvalidTokenException();
        }
        JWT token = validator
                .validate(authorization.substring(BEARER.length()).strip(), null)
                .filter(SignedJWT.class::isInstance)
                .orElseThrow(InvalidTokenException::new);
        try {
            return known(token.getJWTClaimsSet());
        } catch (ParseException | IllegalArgumentException _) {
            throw new InvalidTokenException();
        }
    }

    private static Known known(@Nullable JWTClaimsSet claims) {
        if (claims == null || claims.getSubject() == null || claims.getExpirationTime() == null) {
            throw new InvalidTokenException();
        }
        Instant until = claims.getExpirationTime().toInstant();
        return new Known(Viewer.of(new UserId(UUID.fromString(claims.getSubject()))), until);
    }
}
