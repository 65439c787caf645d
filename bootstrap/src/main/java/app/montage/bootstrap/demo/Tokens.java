package app.montage.bootstrap.demo;

import app.montage.bootstrap.program.Failure;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Makes bearer tokens for trying things out. */
@Singleton
@Requires(env = {"demo", "dev"})
public final class Tokens {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final String PERSON =
            "SELECT id FROM account.users WHERE username = :name AND active AND deleted_at IS NULL";

    private final Sql sql;
    private final TokenGenerator generator;

    Tokens(Sql sql, TokenGenerator generator) {
        this.sql = sql;
        this.generator = generator;
    }

    /** A token that says its bearer is the person of this username. */
    public String of(String username) {
        UUID person = sql.one(PERSON, Params.of("name", username), row -> row.uuid("id"))
                .orElseThrow(() -> new Failure("There is nobody with the username " + username + "."));
        return generator
                .generateToken(Authentication.build(person.toString()), (int) LIFE.toSeconds())
                .orElseThrow(() -> new Failure("Tokens cannot be signed here."));
    }
}
