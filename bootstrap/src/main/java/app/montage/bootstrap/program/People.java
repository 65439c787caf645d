package app.montage.bootstrap.program;

import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;

/** Finds people by the names that are typed at a terminal. */
@Singleton
public final class People {
    private static final String NAMED = """
            /* person named at a terminal */
            SELECT id FROM account.users WHERE username = :name AND active AND deleted_at IS NULL""";

    private final Sql sql;

    People(Sql sql) {
        this.sql = sql;
    }

    public UserId named(String username) {
        return sql.one(NAMED, Params.of("name", username), row -> row.id("id", UserId::new))
                .orElseThrow(() -> new Failure("There is nobody with the username " + username + "."));
    }
}
