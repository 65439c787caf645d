package app.montage.bootstrap.demo;

import app.montage.application.shared.AccessTokens;
import app.montage.bootstrap.program.People;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes bearer tokens for trying things out. */
@Singleton
@Requires(env = {"demo", "dev"})
public final class Tokens {
    private static final Duration LIFE = Duration.ofDays(1);

    private final People people;
    private final AccessTokens tokens;
    private final Clock clock;

    Tokens(People people, AccessTokens tokens, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token that says its bearer is the person of this username; it is of no session, and ends with its time alone. */
    public String of(String username) {
        return tokens.issue(new AccessTokens.Access(
                people.named(username), null, clock.instant().plus(LIFE)));
    }
}
