package app.montage.persistence.account;

import app.montage.application.account.BlockReader;
import app.montage.application.account.BlockedUserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.FollowId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Keyset;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;

@Singleton
final class JdbcBlockReader implements BlockReader {
    /** Whoever has also blocked the viewer is told none the less: to vanish from here would tell the viewer of it. */
    private static final String MINE = """
            FROM account.follows f JOIN account.users u ON u.id = f.follower_id
            WHERE f.followed_id = CAST(:viewer AS uuid) AND f.status = 'BLOCKED' AND u.deleted_at IS NULL AND u.active""";

    private static final Keyset LIST = Keyset.of(
            "/* blocks */ SELECT f.id AS place, u.id, u.username, u.display_name, f.created_at " + MINE + " AND {page}",
            "f.id");

    private static final String COUNT = "/* count blocks */ SELECT count(*) AS count " + MINE;

    private final Sql sql;

    JdbcBlockReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<BlockedUserView> page(Viewer viewer, PageRequest<FollowId> request) {
        FollowId place = request.cursor();
        Params params = LIST.params(Params.of("viewer", viewer.user()), request, place == null ? null : place.value());
        return Page.of(request, sql.list(LIST.sql(request), params, JdbcBlockReader::blocked));
    }

    @Override
    public int count(Viewer viewer) {
        return sql.one(COUNT, Params.of("viewer", viewer.user()), row -> row.integer("count"))
                .orElse(0);
    }

    private static BlockedUserView blocked(Row row) throws SQLException {
        return new BlockedUserView(
                row.id("place", FollowId::new),
                row.id("id", UserId::new),
                row.text("username"),
                row.text("display_name"),
                row.time("created_at"));
    }
}
