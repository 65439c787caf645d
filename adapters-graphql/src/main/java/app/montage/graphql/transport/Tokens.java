package app.montage.graphql.transport;

import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.ApiKeyHolder;
import app.montage.application.shared.ApiKeyHolders;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Viewer;
import com.github.benmanes.caffeine.cache.Cache;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a bearer token belongs to. Good ones are remembered, those that come most often of too many, since to check a
 * signature takes longer than most queries; that it has not expired, nor its session ended, is looked at each time.
 */
@Singleton
final class Tokens {
    private static final String BEARER = "bearer ";
    private static final String API_KEY = "X-API-Key";
    private static final String KEY_MARK = "mtg_";
    private static final int REMEMBERED = 10_000;

    private final AccessTokens tokens;
    private final ApiKeyHolders keys;
    private final Clock clock;
    private final Cache<String, Known> known;

    private record Known(Viewer viewer, Instant until) {}

    Tokens(AccessTokens tokens, ApiKeyHolders keys, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
        this.known = Memories.builder().maximumSize(REMEMBERED).build();
    }

    /** What a request says of who sends it: a bearer token, or an API key, which may stand in a header of its own. */
    static @Nullable String authorization(HttpHeaders headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization;
        }
        String key = headers.get(API_KEY);
        return key == null ? null : BEARER + key;
    }

    /** The caller by what {@link #authorization} says: without any, somebody anonymous. May ask the database. */
    Caller caller(@Nullable String authorization, Origin origin) {
        return authorization != null && authorization.startsWith(KEY_MARK, BEARER.length())
                ? lasting(holder(authorization, origin))
                : signedIn(authorization, origin);
    }

    /** As above, but API keys are refused; asks nobody. */
    Caller signedIn(@Nullable String authorization, Origin origin) {
        if (authorization == null) {
            return Caller.anonymous(origin);
        }
        Known token = known.getIfPresent(authorization);
        if (token == null) {
            token = check(authorization);
            known.put(authorization, token);
        }
        return lasting(new Caller(token.viewer(), token.until(), origin, null));
    }

    private Caller lasting(Caller caller) {
        Duration left = left(caller);
        if (left != null && !left.isPositive()) {
            throw new InvalidTokenException();
        }
        return caller;
    }

    private Caller holder(String authorization, Origin origin) {
        if (!isBearer(authorization)) {
            throw new InvalidTokenException();
        }
        ApiKeyHolder holder =
                find(authorization.substring(BEARER.length()), origin).orElseThrow(InvalidTokenException::new);
        return new Caller(Viewer.of(holder.owner()), holder.until(), origin, holder.scopes());
    }

    private Optional<ApiKeyHolder> find(String key, Origin origin) {
        try {
            return keys.use(key, origin.address());
        } catch (RuntimeException e) {
            Fault fault = Faults.of(e, CorrelationId.of(origin.correlationId()));
            throw new RequestRefused(
                    fault.code() == ErrorCode.UNAVAILABLE
                            ? HttpStatus.SERVICE_UNAVAILABLE
                            : HttpStatus.INTERNAL_SERVER_ERROR,
                    fault);
        }
    }

    private static boolean isBearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** How long that caller's token is still good, by the time that all nodes share; null where there is none. */
    @Nullable
    Duration left(Caller caller) {
        return caller.left(clock.instant());
    }

    private Known check(String authorization) {
        if (!isBearer(authorization)) {
            throw new InvalidTokenException();
        }
        AccessTokens.Access access =
                tokens.read(authorization.substring(BEARER.length()).strip()).orElseThrow(InvalidTokenException::new);
        return new Known(new Viewer(access.person(), access.session()), access.until());
    }
}
