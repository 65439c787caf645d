package app.montage.bootstrap.demo;

import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.People;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes bearer tokens for trying things out. */
@Singleton
@Requires(env = {"demo", "dev"})
public final class Tokens {
    private static final Duration LIFE = Duration.ofDays(1);

    private final People people;
    private final TokenGenerator generator;

    Tokens(People people, TokenGenerator generator) {
        this.people = people;
        this.generator = generator;
    }

    /** A token that says its bearer is the person of this username. */
    public String of(String username) {
        String person = people.named(username).value().toString();
        return generator
                .generateToken(Authentication.build(person), (int) LIFE.toSeconds())
                .orElseThrow(() -> new Failure("Tokens cannot be signed here."));
    }
}
