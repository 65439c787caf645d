package app.montage.persistence.account;

import app.montage.application.account.DataExports;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDataExports implements DataExports {
    private static final String UNDER_WAY = """
            /* data export under way */
            SELECT FROM account.data_exports WHERE user_id = :owner AND status IN ('WAITING', 'RUNNING')""";

    private static final String SINCE = """
            /* data exports since */
            SELECT count(*) AS count FROM account.data_exports WHERE user_id = :owner AND requested_at > :time""";

    private static final String ADD = """
            /* add data export */
            INSERT INTO account.data_exports (id, user_id, status, requested_at, due_at)
            VALUES (:id, :owner, :status, :requestedAt, :requestedAt)""";

    private static final String FIND = """
            /* data export to change */
            SELECT id, user_id, status, requested_at FROM account.data_exports
            WHERE id = :id AND user_id = :owner FOR UPDATE""";

    private static final String CANCEL = """
            /* cancel data export */
            UPDATE account.data_exports new SET status = 'CANCELLED', due_at = NULL, file_key = NULL, expires_at = NULL
            FROM account.data_exports old WHERE new.id = :id AND old.id = new.id RETURNING old.file_key""";

    /** Who takes it lets go of the row at once: what keeps others away is the time. */
    private static final String TAKE = """
            /* take data export */
            UPDATE account.data_exports e
            SET status = 'RUNNING', attempts = attempts + 1, progress = 0, due_at = :leased
            FROM account.logins u
            WHERE u.id = e.user_id AND e.id = (SELECT id FROM account.data_exports WHERE due_at <= :now
              ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING e.id, e.user_id, e.attempts, u.email""";

    private static final String GIVE_UP = """
            /* give up data exports */
            UPDATE account.data_exports SET status = 'FAILED', due_at = NULL, failure = 'INTERNAL',
              failure_detail = 'whoever made it died', finished_at = :now
            WHERE due_at <= :now AND status = 'RUNNING' AND attempts >= :attempts""";

    private static final String OF_ATTEMPT = " WHERE id = :id AND status = 'RUNNING' AND attempts = :attempt";

    private static final String GO_ON = "/* data export goes on */ "
            + "UPDATE account.data_exports SET progress = :percent, due_at = :leased" + OF_ATTEMPT;

    private static final String READY = """
            /* data export ready */
            UPDATE account.data_exports SET status = 'READY', due_at = NULL, progress = 100, size = :size,
              file_key = :file, finished_at = :now, expires_at = :expiresAt, failure = NULL, failure_detail = NULL
            """ + OF_ATTEMPT;

    private static final String FAILED = """
            /* data export failed */
            UPDATE account.data_exports SET failure = :failure, failure_detail = left(:detail, 500),
              status = CASE WHEN CAST(:again AS timestamptz) IS NULL THEN 'FAILED' ELSE 'WAITING' END,
              finished_at = CASE WHEN CAST(:again AS timestamptz) IS NULL THEN now() END,
              due_at = CAST(:again AS timestamptz)
            """ + OF_ATTEMPT;

    private static final String FIND_READY = """
            /* data export to download */
            SELECT e.file_key, e.user_id, e.requested_at FROM account.data_exports e
            JOIN account.users u ON u.id = e.user_id AND u.active AND u.deleted_at IS NULL
            WHERE e.id = :id AND e.status = 'READY' AND e.expires_at > :now""";

    private static final String EXPIRE = """
            /* expire data exports */
            UPDATE account.data_exports new SET status = 'EXPIRED', file_key = NULL
            FROM (SELECT id, file_key FROM account.data_exports WHERE status = 'READY' AND expires_at <= :now
              ORDER BY expires_at LIMIT :most FOR UPDATE) old
            WHERE old.id = new.id RETURNING old.file_key""";

    private static final String REMOVE = """
            /* remove data exports */
            DELETE FROM account.data_exports WHERE id IN (
              SELECT id FROM account.data_exports WHERE user_id = :owner LIMIT :most)
            RETURNING file_key""";

    private final Sql sql;

    JdbcDataExports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isOneUnderWay(UserId owner) {
        return sql.one(UNDER_WAY, Params.of("owner", owner), row -> true).isPresent();
    }

    @Override
    public int since(UserId owner, Instant time) {
        return sql.list(SINCE, Params.of("owner", owner).and("time", time), row -> row.integer("count"))
                .getFirst();
    }

    @Override
    public void add(DataExport export) {
        sql.update(ADD, export);
    }

    @Override
    public Optional<DataExport> find(UserId owner, DataExportId id) {
        return sql.one(FIND, Params.of("owner", owner).and("id", id), JdbcDataExports::export);
    }

    private static DataExport export(Row row) throws SQLException {
        return new DataExport(
                row.id("id", DataExportId::new),
                row.id("user_id", UserId::new),
                row.one("status", DataExport.Status.class),
                row.time("requested_at"));
    }

    @Override
    public Optional<FileKey> cancel(DataExportId id) {
        return sql.change(CANCEL, Params.of("id", id), JdbcDataExports::file).getFirst();
    }

    private static Optional<FileKey> file(Row row) throws SQLException {
        return Optional.ofNullable(row.textOrNull("file_key")).map(FileKey::new);
    }

    @Override
    public Optional<Taken> take(Instant now, Instant leased) {
        return sql.change(TAKE, Params.of("now", now).and("leased", leased), JdbcDataExports::taken).stream()
                .findFirst();
    }

    private static Taken taken(Row row) throws SQLException {
        return new Taken(
                row.id("id", DataExportId::new),
                row.id("user_id", UserId::new),
                new EmailAddress(row.text("email")),
                row.integer("attempts"));
    }

    @Override
    public void giveUp(int attempts, Instant now) {
        sql.update(GIVE_UP, Params.of("attempts", attempts).and("now", now));
    }

    @Override
    public boolean goOn(Taken taken, int percent, Instant leased) {
        return sql.update(GO_ON, of(taken).and("percent", percent).and("leased", leased)) == 1;
    }

    @Override
    public boolean ready(Taken taken, long size, Instant now, Instant expiresAt) {
        Params params = of(taken)
                .and("size", size)
                .and("file", taken.file())
                .and("now", now)
                .and("expiresAt", expiresAt);
        return sql.update(READY, params) == 1;
    }

    @Override
    public void failed(Taken taken, DataExport.Failure failure, String detail, @Nullable Instant again) {
        sql.update(
                FAILED, of(taken).and("failure", failure).and("detail", detail).and("again", again));
    }

    private static Params of(Taken taken) {
        return Params.of("id", taken.id()).and("attempt", taken.attempt());
    }

    @Override
    public Optional<Ready> find(DataExportId id, Instant now) {
        return sql.one(
                FIND_READY,
                Params.of("id", id).and("now", now),
                row -> new Ready(
                        new FileKey(row.text("file_key")), row.id("user_id", UserId::new), row.time("requested_at")));
    }

    @Override
    public List<FileKey> expire(int most, Instant now) {
        return sql.change(EXPIRE, Params.of("most", most).and("now", now), row -> new FileKey(row.text("file_key")));
    }

    @Override
    public List<Optional<FileKey>> remove(UserId owner, int most) {
        return sql.change(REMOVE, Params.of("owner", owner).and("most", most), JdbcDataExports::file);
    }
}
