package app.montage.persistence.account;

import app.montage.application.account.Tries;
import app.montage.application.account.TryLimit;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Counts in one statement, which commits by itself, so that tries at the same time are told apart. */
@Singleton
final class JdbcTries implements Tries {
    private static final String COUNT = """
            /* count try */
            INSERT INTO account.tries AS t (what, key, since, tries) VALUES (:what, :key, :now, 1)
            ON CONFLICT (what, key) DO UPDATE SET
              since = CASE WHEN t.since <= :start THEN excluded.since ELSE t.since END,
              tries = CASE WHEN t.since <= :start THEN 1 ELSE t.tries + 1 END
            RETURNING tries""";

    private static final String UNCOUNT = """
            /* uncount try */
            UPDATE account.tries SET tries = tries - 1 WHERE what = :what AND key = :key AND tries > 0""";

    private static final String FORGET =
            "/* forget tries */ DELETE FROM account.tries WHERE what = :what AND key = :key";

    private static final String DELETE_BEFORE = "/* delete old tries */ DELETE FROM account.tries WHERE since < :time";

    private final Sql sql;

    JdbcTries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean count(TryLimit limit, String key, Instant now) {
        Params params = of(limit, key).and("now", now).and("start", now.minus(limit.within()));
        return sql.change(COUNT, params, row -> row.integer("tries")).getFirst() <= limit.most();
    }

    @Override
    public void uncount(TryLimit limit, String key) {
        sql.update(UNCOUNT, of(limit, key));
    }

    @Override
    public void forget(TryLimit limit, String key) {
        sql.update(FORGET, of(limit, key));
    }

    @Override
    public void deleteBefore(Instant time) {
        sql.update(DELETE_BEFORE, Params.of("time", time));
    }

    private static Params of(TryLimit limit, String key) {
        return Params.of("what", limit.what()).and("key", key);
    }
}
