package app.montage.persistence.shared;

import app.montage.application.shared.DoomedFiles;
import app.montage.domain.shared.FileKey;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@Singleton
final class JdbcDoomedFiles implements DoomedFiles {
    private static final String DOOM = """
            /* doom files */
            INSERT INTO shared.doomed_files (file_key, due_at) SELECT unnest(CAST(:keys AS text[])), :due
            ON CONFLICT (file_key) DO UPDATE SET due_at = excluded.due_at""";

    private static final String SPARE =
            "/* spare files */ DELETE FROM shared.doomed_files WHERE file_key = ANY (CAST(:keys AS text[]))";

    /** Who takes them lets go of them at once, so that no transaction is open while they are deleted. */
    private static final String TAKE = """
            /* take doomed files */
            UPDATE shared.doomed_files SET due_at = :leased
            WHERE file_key IN (SELECT file_key FROM shared.doomed_files WHERE due_at <= :now
              ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING file_key""";

    private final Sql sql;

    JdbcDoomedFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void doom(Collection<FileKey> keys, Instant due) {
        sql.update(DOOM, Params.of("keys", List.copyOf(keys)).and("due", due));
    }

    @Override
    public void spare(Collection<FileKey> keys) {
        sql.update(SPARE, Params.of("keys", List.copyOf(keys)));
    }

    @Override
    public List<FileKey> take(int most, Instant now, Duration lease) {
        return sql.change(
                TAKE,
                Params.of("most", most).and("now", now).and("leased", now.plus(lease)),
                row -> new FileKey(row.text("file_key")));
    }
}
