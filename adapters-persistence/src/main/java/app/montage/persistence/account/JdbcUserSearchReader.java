package app.montage.persistence.account;

import app.montage.application.account.UserSearchReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.SearchText;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JdbcUserSearchReader implements UserSearchReader {
    /**
     * Names that begin with the text are read in their order until there are enough. Only if there are not, those that
     * have it further inside are found by their trigrams: at most 2,000, so that a text that most names have costs little.
     */
    static final String SEARCH = """
            /* search users */
            WITH beginning AS MATERIALIZED (
              SELECT u.id, 0 AS rank FROM account.users u
              WHERE u.username COLLATE "C" >= :text AND u.username COLLATE "C" < :end AND %1$s
              ORDER BY u.username COLLATE "C" LIMIT :limit),
            inside AS MATERIALIZED (
              SELECT u.id, u.username FROM account.users u
              WHERE u.username LIKE :pattern AND NOT starts_with(u.username, :text) AND %1$s LIMIT 2000),
            found AS (
              SELECT id, rank FROM beginning
              UNION ALL
              (SELECT id, 1 FROM inside WHERE (SELECT count(*) FROM beginning) < :limit
                ORDER BY username COLLATE "C" LIMIT :limit))
            SELECT %2$s
            FROM found JOIN account.users u ON u.id = found.id
            ORDER BY found.rank, u.username COLLATE "C" LIMIT :limit
            """.formatted(ClearanceSql.present("u"), UserRows.COLUMNS);

    /** Behind all texts that begin alike. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final Sql sql;

    JdbcUserSearchReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UserView> matching(Viewer viewer, SearchText text, int first) {
        return sql.list(SEARCH, params(viewer, text, first), UserRows::user);
    }

    static Params params(Viewer viewer, SearchText text, int first) {
        return Params.of("viewer", viewer.user())
                .and("text", text.value())
                .and("end", text.value() + LAST)
                .and("pattern", "%" + text.value().replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .and("limit", first);
    }
}
