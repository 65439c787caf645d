package app.montage.persistence.shared;

import app.montage.application.shared.ExportPart;
import app.montage.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds of people, by a statement that tells {@code place} and {@code json} of the things of {@code :person}
 * that stand behind {@code :after} (none for the first), in the order of their places, at most {@code :most}.
 */
public record ExportedTable(Sql sql, String name, String statement) implements ExportPart {
    @Override
    public List<Piece> page(UserId person, @Nullable String after, int most) {
        Params params = Params.of("person", person).and("after", after).and("most", most);
        return sql.list(statement, params, row -> new Piece(row.text("place"), row.text("json")));
    }

    /** A statement for a table whose things have ids. */
    public static String byId(String name, String json, String from) {
        return """
                /* export %s */
                SELECT t.id AS place, jsonb_build_object(%s) AS json FROM %s
                  AND t.id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                ORDER BY t.id LIMIT :most""".formatted(name, json, from);
    }
}
