package app.montage.graphql.transport;

import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Viewer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a bearer token belongs to. A good one is remembered until it expires, since to check its signature takes longer
 * than most queries; that it expires, and that its session has not ended, is looked at each time.
 */
@Singleton
final class Tokens {
    private static final String BEARER = "bearer ";
    private static final int REMEMBERED = 10_000;

    private final AccessTokens tokens;
    private final Clock clock;
    private final Cache<String, Known> known;

    private record Known(Viewer viewer, Instant until) {}

    Tokens(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfter(
                        Expiry.<String, Known>creating((token, it) -> Duration.between(clock.instant(), it.until())))
                .build();
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
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new InvalidTokenException();
        }
        AccessTokens.Access access =
                tokens.read(authorization.substring(BEARER.length()).strip()).orElseThrow(InvalidTokenException::new);
        return new Known(new Viewer(access.person(), access.session()), access.until());
    }
}
