package app.montage.persistence.account;

import app.montage.application.account.FollowReader;
import app.montage.application.account.FollowView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.FollowId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Keyset;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class JdbcFollowReader implements FollowReader {
    private static final String COLUMNS = "SELECT f.id, f.follower_id, f.followed_id, f.status, f.created_at ";

    private static final String ONE = "/* follow */ " + COLUMNS + """
            FROM account.follows f
            WHERE f.id = :id AND f.status <> 'BLOCKED' AND CAST(:viewer AS uuid) IN (f.follower_id, f.followed_id)""";

    private static final String RECEIVED = pending("followed_id", "follower_id");
    private static final String SENT = pending("follower_id", "followed_id");
    private static final Keyset RECEIVED_LIST =
            Keyset.of("/* follow requests */ " + COLUMNS + RECEIVED + " AND {page}", "f.id");
    private static final Keyset SENT_LIST =
            Keyset.of("/* sent follow requests */ " + COLUMNS + SENT + " AND {page}", "f.id");
    private static final String COUNT = "/* count follow requests */ SELECT count(*) AS count ";

    private final Sql sql;

    JdbcFollowReader(Sql sql) {
        this.sql = sql;
    }

    private static String pending(String mine, String other) {
        return """
                FROM account.follows f JOIN account.users u ON u.id = f.%s
                WHERE f.%s = CAST(:viewer AS uuid) AND f.status = 'PENDING' AND %s
                """.formatted(other, mine, ClearanceSql.present("u"));
    }

    @Override
    public Optional<FollowView> one(Viewer viewer, FollowId id) {
        return sql.one(ONE, Params.of("viewer", viewer.user()).and("id", id), JdbcFollowReader::follow);
    }

    @Override
    public Page<FollowView> requests(Viewer viewer, Asked asked, PageRequest<FollowId> request) {
        Keyset list = asked == Asked.VIEWER ? RECEIVED_LIST : SENT_LIST;
        FollowId place = request.cursor();
        Params params = list.params(Params.of("viewer", viewer.user()), request, place == null ? null : place.value());
        return Page.of(request, sql.list(list.sql(request), params, JdbcFollowReader::follow));
    }

    @Override
    public int countRequests(Viewer viewer, Asked asked) {
        String counted = COUNT + (asked == Asked.VIEWER ? RECEIVED : SENT);
        return sql.one(counted, Params.of("viewer", viewer.user()), row -> row.integer("count"))
                .orElse(0);
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
