package app.montage.persistence.account;

import app.montage.application.account.Follows;
import app.montage.domain.account.Follow;
import app.montage.domain.account.FollowId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcFollows implements Follows {
    private static final String FIND = """
            /* follow to change */
            SELECT id, follower_id, followed_id, status, created_at FROM account.follows
            WHERE follower_id = :follower AND followed_id = :followed FOR UPDATE""";

    /** In the order of their ids, so that two people who block each other at once wait rather than deadlock. */
    private static final String BETWEEN = """
            /* follows between two, to change */
            SELECT id, follower_id, followed_id, status, created_at FROM account.follows
            WHERE (follower_id, followed_id) IN ((:one, :other), (:other, :one)) ORDER BY id FOR UPDATE""";

    private static final String ADD = """
            /* add follow */
            INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
            VALUES (:id, :follower, :followed, :status, :since)
            ON CONFLICT (follower_id, followed_id) DO NOTHING""";

    private static final String SAVE = """
            /* save follow */
            INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
            VALUES (:id, :follower, :followed, :status, :since)
            ON CONFLICT (follower_id, followed_id)
            DO UPDATE SET id = excluded.id, status = excluded.status, created_at = excluded.created_at""";

    private static final String REMOVE = """
            /* remove follow */
            DELETE FROM account.follows
            WHERE follower_id = :follower AND followed_id = :followed AND status <> 'BLOCKED'""";

    private static final String REMOVE_AS = """
            /* remove follow of a status */
            DELETE FROM account.follows
            WHERE follower_id = :follower AND followed_id = :followed AND status = :status""";

    private static final String UNBLOCK = """
            /* remove block */
            DELETE FROM account.follows
            WHERE follower_id = :blocked AND followed_id = :blocker AND status = 'BLOCKED'""";

    private final Sql sql;

    JdbcFollows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Follow> find(UserId follower, UserId followed) {
        return sql.one(FIND, Params.of("follower", follower).and("followed", followed), JdbcFollows::follow);
    }

    @Override
    public List<Follow> between(UserId one, UserId other) {
        return sql.list(BETWEEN, Params.of("one", one).and("other", other), JdbcFollows::follow);
    }

    @Override
    public boolean add(Follow follow) {
        return sql.update(ADD, follow) == 1;
    }

    @Override
    public void save(Follow follow) {
        sql.update(SAVE, follow);
    }

    @Override
    public boolean remove(UserId follower, UserId followed) {
        return sql.update(REMOVE, Params.of("follower", follower).and("followed", followed)) == 1;
    }

    @Override
    public boolean remove(UserId follower, UserId followed, Follow.Status status) {
        Params params =
                Params.of("follower", follower).and("followed", followed).and("status", status);
        return sql.update(REMOVE_AS, params) == 1;
    }

    @Override
    public boolean unblock(UserId blocker, UserId blocked) {
        return sql.update(UNBLOCK, Params.of("blocker", blocker).and("blocked", blocked)) == 1;
    }

    private static Follow follow(Row row) throws SQLException {
        return new Follow(
                row.id("id", FollowId::new),
                row.id("follower_id", UserId::new),
                row.id("followed_id", UserId::new),
                row.one("status", Follow.Status.class),
                row.time("created_at"));
    }
}
