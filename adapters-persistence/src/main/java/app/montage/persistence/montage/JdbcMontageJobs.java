package app.montage.persistence.montage;

import app.montage.application.montage.MontageJobs;
import app.montage.domain.account.Interest;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue. Its one lock is the person's row in {@code montage_owners}: whoever changes their inputs or works on them
 * holds it, so entries need no lock of their own.
 */
@Singleton
final class JdbcMontageJobs implements MontageJobs {
    /** Montages are made anew this long before they expire, so that the hourly batch never leaves one behind. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private static final Duration FAILED_REST = Duration.ofDays(1);

    private static final String INPUTS_CHANGE = """
            /* montage inputs change */
            INSERT INTO montage.montage_owners (user_id) VALUES (:owner)
            ON CONFLICT (user_id) DO UPDATE SET input_version = montage_owners.input_version + 1""";

    private static final String INTERESTS = """
            /* montage interests */
            SELECT jsonb_array_elements_text(interests) AS interest FROM account.users WHERE id = :owner""";

    private static final String MARK = """
            /* montage mark */
            INSERT INTO montage.montage_jobs (user_id, interest, due_at, trigger, created_at)
            SELECT :owner, interest, :dueAt, :trigger, now() FROM unnest(:interests) AS i (interest)
            ON CONFLICT (user_id, interest) DO UPDATE SET due_at = LEAST(montage_jobs.due_at, EXCLUDED.due_at)
              WHERE montage_jobs.due_at > EXCLUDED.due_at""";

    private static final String OPEN = " u.active AND u.deleted_at IS NULL ";

    private static final String EVERYBODY = "SELECT u.id FROM account.users u WHERE" + OPEN;

    private static final String WITH_MISSING = EVERYBODY + """
            AND (SELECT count(*) FROM montage.user_montages m WHERE m.user_id = u.id)
              < 1 + jsonb_array_length(u.interests)""";

    private static final String WITH_DUE = """
            SELECT m.user_id FROM montage.user_montages m JOIN account.users u ON u.id = m.user_id
            WHERE m.expires_at < :expiring AND""" + OPEN + "UNION " + WITH_MISSING;

    private static final String REMEMBER = """
            /* montage remember */ INSERT INTO montage.montage_owners (user_id) (%s) ON CONFLICT DO NOTHING""";

    private static final String PUT_TO_DO = """
            /* montage put to do */
            INSERT INTO montage.montage_jobs (user_id, due_at, trigger, created_at)
            SELECT id, :now, 'BATCH', :now FROM (%s) AS people (id)
            ON CONFLICT DO NOTHING""";

    private static final String REVIVE = """
            /* montage revive */
            UPDATE montage.montage_jobs SET due_at = :now, attempts = 0
            WHERE due_at = 'infinity' AND created_at < :failedBefore""";

    private static final String TAKE = """
            /* montage take */
            SELECT o.user_id FROM montage.montage_owners o
            WHERE o.user_id IN (
              SELECT j.user_id FROM montage.montage_jobs j WHERE j.due_at <= :now ORDER BY j.due_at LIMIT :candidates)
            LIMIT :most FOR UPDATE SKIP LOCKED""";

    /** Who was worked on between the look at the queue and the lock is no longer in it. */
    private static final String STILL_WAITING = """
            /* montage still waiting */
            SELECT DISTINCT user_id FROM montage.montage_jobs WHERE user_id = ANY (:ids) AND due_at <= :now""";

    private static final String DONE = """
            /* montage done */ DELETE FROM montage.montage_jobs WHERE user_id = ANY (:ids)""";

    private static final String FAILED = """
            /* montage failed */
            UPDATE montage.montage_jobs
            SET attempts = attempts + 1, last_error = left(:reason, 1000),
              due_at = coalesce(CAST(:again AS timestamptz), 'infinity'), created_at = now()
            WHERE user_id = :owner AND due_at <> 'infinity'""";

    private static final String ATTEMPTS = """
            /* montage attempts */
            SELECT coalesce(max(attempts), 0) AS attempts FROM montage.montage_jobs WHERE user_id = :owner""";

    private static final String WAITING = """
            /* montage waiting */
            SELECT count(DISTINCT user_id) AS people FROM montage.montage_jobs WHERE due_at <= :now""";

    private final Sql sql;

    JdbcMontageJobs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Interest> inputsChange(UserId owner) {
        Params params = Params.of("owner", owner);
        sql.update(INPUTS_CHANGE, params);
        return sql.list(INTERESTS, params, row -> new Interest(row.text("interest")));
    }

    @Override
    public void mark(UserId owner, Collection<@Nullable String> interests, Trigger trigger, Instant dueAt) {
        sql.update(
                MARK,
                Params.of("owner", owner)
                        .and("interests", interests.toArray(String[]::new))
                        .and("trigger", trigger)
                        .and("dueAt", dueAt));
    }

    @Override
    public int markDue(Instant now) {
        sql.update(REVIVE, Params.of("now", now).and("failedBefore", now.minus(FAILED_REST)));
        return putToDo(WITH_DUE, Params.of("now", now).and("expiring", now.plus(AHEAD)));
    }

    @Override
    public int markAll(Instant now) {
        return putToDo(EVERYBODY, Params.of("now", now));
    }

    @Override
    public int markMissing(Instant now) {
        return putToDo(WITH_MISSING, Params.of("now", now));
    }

    private int putToDo(String people, Params params) {
        sql.update(REMEMBER.formatted(people), params);
        return sql.update(PUT_TO_DO.formatted(people), params);
    }

    @Override
    public List<UserId> take(int most, Instant now) {
        Params params = Params.of("now", now).and("most", most).and("candidates", most * 20);
        while (true) {
            List<UserId> locked = sql.list(TAKE, params, row -> row.id("user_id", UserId::new));
            List<UserId> waiting = locked.isEmpty() ? locked : stillWaiting(locked, now);
            if (locked.isEmpty() || !waiting.isEmpty()) return waiting;
        }
    }

    private List<UserId> stillWaiting(List<UserId> locked, Instant now) {
        Params params = Params.of("ids", uuids(locked)).and("now", now);
        return sql.list(STILL_WAITING, params, row -> row.id("user_id", UserId::new));
    }

    @Override
    public void done(Collection<UserId> owners) {
        sql.update(DONE, Params.of("ids", uuids(owners)));
    }

    private static UUID[] uuids(Collection<UserId> people) {
        return people.stream().map(UserId::value).toArray(UUID[]::new);
    }

    @Override
    public void failed(UserId owner, String reason, @Nullable Instant tryAgainAt) {
        String again = JdbcMontages.text(tryAgainAt);
        sql.update(FAILED, Params.of("owner", owner).and("reason", reason).and("again", again));
    }

    @Override
    public int attempts(UserId owner) {
        return sql.list(ATTEMPTS, Params.of("owner", owner), row -> row.integer("attempts"))
                .getFirst();
    }

    @Override
    public int waiting(Instant now) {
        return sql.list(WAITING, Params.of("now", now), row -> row.integer("people"))
                .getFirst();
    }
}
