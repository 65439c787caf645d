package app.montage.persistence.account;

import app.montage.application.account.SuggestionReader;
import app.montage.application.account.SuggestionView;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@Singleton
final class JdbcSuggestionReader implements SuggestionReader {
    /** Bounded by the 400 whom the viewer has followed last, and the 200 whom each of them has. */
    private static final String SUGGESTED = """
            WITH known AS (
              SELECT f.followed_id AS id, f.id AS place
              FROM account.follows f JOIN account.users u ON u.id = f.followed_id
              WHERE f.follower_id = CAST(:viewer AS uuid) AND f.status = 'ACTIVE' AND u.deleted_at IS NULL AND u.active
                AND NOT EXISTS (SELECT FROM account.mutes m
                  WHERE m.muter_id = CAST(:viewer AS uuid) AND m.muted_id = f.followed_id)
              ORDER BY f.id DESC LIMIT 400),
            theirs AS (
              SELECT f.followed_id AS id, count(*) AS mutual_count,
                (array_agg(known.id ORDER BY known.place DESC))[1:3] AS mutuals
              FROM known, LATERAL (
                SELECT followed_id FROM account.follows
                WHERE follower_id = known.id AND status = 'ACTIVE' ORDER BY id DESC LIMIT 200) AS f
              GROUP BY f.followed_id)
            SELECT %s, theirs.mutual_count, theirs.mutuals
            FROM theirs JOIN account.users u ON u.id = theirs.id
            WHERE %s AND u.id <> CAST(:viewer AS uuid)
              AND (NOT u.is_private OR u.profile_photo_filename IS NOT NULL)
              AND NOT EXISTS (SELECT FROM account.follows f
                WHERE f.follower_id = CAST(:viewer AS uuid) AND f.followed_id = u.id)
              AND NOT EXISTS (SELECT FROM account.mutes m
                WHERE m.muter_id = CAST(:viewer AS uuid) AND m.muted_id = u.id)
            ORDER BY\s""".formatted(UserRows.COLUMNS, ClearanceSql.present("u"));

    private static final String BY_COUNT =
            "/* suggestions */ " + SUGGESTED + "theirs.mutual_count DESC, u.username COLLATE \"C\" LIMIT :limit";
    private static final String BY_NAME =
            "/* suggestions by name */ " + SUGGESTED + "u.username COLLATE \"C\" LIMIT :limit";

    private final Sql sql;

    JdbcSuggestionReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SuggestionView> suggestions(Viewer viewer, Order order, int first) {
        return sql.list(
                order == Order.USERNAME ? BY_NAME : BY_COUNT,
                Params.of("viewer", viewer.user()).and("limit", first),
                JdbcSuggestionReader::suggestion);
    }

    private static SuggestionView suggestion(Row row) throws SQLException {
        return new SuggestionView(
                UserRows.user(row),
                row.integer("mutual_count"),
                Stream.of(row.array("mutuals")).map(id -> new UserId((UUID) id)).toList());
    }
}
