package app.montage.persistence.account;

import app.montage.application.account.FollowReader;
import app.montage.application.account.FollowView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.FollowId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class JdbcFollowReader implements FollowReader {
    private static final String ONE = """
            /* follow */
            SELECT id, follower_id, followed_id, status, created_at FROM account.follows
            WHERE id = :id AND status <> 'BLOCKED' AND CAST(:viewer AS uuid) IN (follower_id, followed_id)""";

    private final Sql sql;

    JdbcFollowReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<FollowView> one(Viewer viewer, FollowId id) {
        return sql.one(ONE, Params.of("viewer", viewer.user()).and("id", id), JdbcFollowReader::follow);
    }

    private static FollowView follow(Row row) throws SQLException {
        return new FollowView(
                row.id("id", FollowId::new),
                row.id("follower_id", UserId::new),
                row.id("followed_id", UserId::new),
                row.one("status", Follow.Status.class),
                row.time("created_at"));
    }
}
