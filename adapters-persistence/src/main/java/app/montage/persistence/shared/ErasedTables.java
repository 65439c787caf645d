package app.montage.persistence.shared;

import app.montage.application.shared.ErasurePart;
import app.montage.application.shared.Leaver;
import java.util.List;

/**
 * Erases what tables hold of people, by statements that each erase some rows: of {@code :person}, who has the address
 * {@code :email} and the name {@code :username}, at most {@code :most}.
 */
public final class ErasedTables implements ErasurePart {
    private final Sql sql;
    private final List<String> statements;

    public ErasedTables(Sql sql, String... statements) {
        this.sql = sql;
        this.statements = List.of(statements);
    }

    /** The first table that holds anything loses it. */
    @Override
    public int erase(Leaver leaver, int most) {
        Params params = Params.of("person", leaver.person())
                .and("email", leaver.email())
                .and("username", leaver.username())
                .and("most", most);
        for (String statement : statements) {
            int erased = sql.update(statement, params);
            if (erased > 0) return erased;
        }
        return 0;
    }
}
