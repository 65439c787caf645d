package app.montage.persistence.account;

import app.montage.application.account.Leavers;
import app.montage.application.shared.Leaver;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcLeavers implements Leavers {
    private static final String HIDE = """
            /* delete account */
            UPDATE account.users SET deleted_at = :now, updated_at = :now WHERE id = :person""";

    private static final String LEAVE = """
            /* leave */
            INSERT INTO account.leavers (user_id, due_at) VALUES (:person, :erasedFrom)""";

    private static final String STAY = """
            /* stay */
            DELETE FROM account.leavers WHERE user_id = :person AND erasing_since IS NULL""";

    private static final String SHOW = """
            /* undelete account */
            UPDATE account.users SET deleted_at = NULL, updated_at = now() WHERE id = :person""";

    /** Who takes them lets go of the row at once: what keeps others away is the time. */
    private static final String TAKE = """
            /* take leaver */
            UPDATE account.leavers l SET attempts = attempts + 1, erasing_since = coalesce(erasing_since, :now),
              due_at = CASE WHEN attempts < 5 THEN CAST(:leased AS timestamptz)
                ELSE CAST(:leasedAfterMany AS timestamptz) END
            FROM account.logins u
            WHERE u.id = l.user_id AND l.user_id = (SELECT user_id FROM account.leavers WHERE due_at <= :now
              ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING l.user_id, l.attempts, u.email, u.username""";

    private static final String GO_ON =
            "/* go on erasing */ UPDATE account.leavers SET due_at = :leased WHERE user_id = :person";

    private static final String FAILED = """
            /* erasing failed */
            UPDATE account.leavers SET due_at = :again, failure = left(:reason, 500) WHERE user_id = :person""";

    private static final String ERASE = "/* erase account */ DELETE FROM account.users WHERE id = :person";

    private static final String LEAVE_AGAIN = """
            /* leave again */
            WITH back AS (
              UPDATE account.users SET deleted_at = coalesce(deleted_at, :now) WHERE id = ANY (:erased) RETURNING id)
            INSERT INTO account.leavers AS old (user_id, due_at, erasing_since) SELECT id, :now, :now FROM back
            ON CONFLICT (user_id) DO UPDATE SET due_at = :now, erasing_since = :now WHERE old.erasing_since IS NULL
            RETURNING user_id""";

    private final Sql sql;
    private final CachedLivePeople livePeople;

    JdbcLeavers(Sql sql, CachedLivePeople livePeople) {
        this.sql = sql;
        this.livePeople = livePeople;
    }

    @Override
    public void leave(UserId person, Instant now, Instant erasedFrom) {
        sql.update(HIDE, Params.of("person", person).and("now", now));
        sql.update(LEAVE, Params.of("person", person).and("erasedFrom", erasedFrom));
        livePeople.changes(person);
    }

    @Override
    public boolean stay(UserId person) {
        if (sql.update(STAY, Params.of("person", person)) == 0) return false;
        sql.update(SHOW, Params.of("person", person));
        livePeople.changes(person);
        return true;
    }

    @Override
    public Optional<Taken> take(Instant now, Instant leased, Instant leasedAfterMany) {
        Params times = Params.of("now", now).and("leased", leased).and("leasedAfterMany", leasedAfterMany);
        return sql.change(TAKE, times, JdbcLeavers::taken).stream().findFirst();
    }

    @Override
    public void goOn(UserId person, Instant leased) {
        sql.update(GO_ON, Params.of("person", person).and("leased", leased));
    }

    @Override
    public void failed(UserId person, String reason, Instant again) {
        sql.update(FAILED, Params.of("person", person).and("reason", reason).and("again", again));
    }

    @Override
    public void erase(UserId person) {
        sql.update(ERASE, Params.of("person", person));
        livePeople.changes(person);
    }

    /** Who is being erased already is left to whoever does it. */
    @Override
    public int leaveAgain(List<UserId> erased, Instant now) {
        UUID[] ids = erased.stream().map(UserId::value).toArray(UUID[]::new);
        List<UserId> back = sql.change(
                LEAVE_AGAIN, Params.of("erased", ids).and("now", now), row -> row.id("user_id", UserId::new));
        back.forEach(livePeople::changes);
        return back.size();
    }

    private static Taken taken(Row row) throws SQLException {
        return new Taken(
                new Leaver(row.id("user_id", UserId::new), row.text("email"), row.text("username")),
                row.integer("attempts"));
    }
}
