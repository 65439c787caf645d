package app.montage.persistence.account;

import app.montage.application.account.DataExportReader;
import app.montage.application.account.DataExportView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import app.montage.persistence.shared.Keyset;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class JdbcDataExportReader implements DataExportReader {
    private static final String MINE = """
            SELECT id, status, progress, requested_at, finished_at, expires_at, size, failure
            FROM account.data_exports WHERE user_id = :viewer""";

    private static final String ONE = "/* data export */ " + MINE + " AND id = :id";
    private static final Keyset PAGE = Keyset.of("/* data exports */ " + MINE + " AND {page}", "id");
    private static final String COUNT =
            "/* count data exports */ SELECT count(*) AS count FROM account.data_exports WHERE user_id = :viewer";

    private final Sql sql;

    JdbcDataExportReader(Sql sql) {
        this.sql = sql;
    }

    /** Of the primary, since it is asked right after it is changed. */
    @Override
    public Optional<DataExportView> one(Viewer viewer, DataExportId id) {
        return sql.change(ONE, Params.of("viewer", viewer.user()).and("id", id), JdbcDataExportReader::view).stream()
                .findFirst();
    }

    @Override
    public Page<DataExportView> page(Viewer viewer, PageRequest<DataExportId> request) {
        DataExportId place = request.cursor();
        Params params = PAGE.params(Params.of("viewer", viewer.user()), request, place == null ? null : place.value());
        return Page.of(request, sql.list(PAGE.sql(request), params, JdbcDataExportReader::view));
    }

    @Override
    public int count(Viewer viewer) {
        return sql.list(COUNT, Params.of("viewer", viewer.user()), row -> row.integer("count"))
                .getFirst();
    }

    private static DataExportView view(Row row) throws SQLException {
        return new DataExportView(
                row.id("id", DataExportId::new),
                row.one("status", DataExport.Status.class),
                row.integer("progress"),
                row.time("requested_at"),
                row.timeOrNull("finished_at"),
                row.timeOrNull("expires_at"),
                row.isNull("size") ? null : row.bigint("size"),
                row.isNull("failure") ? null : row.one("failure", DataExport.Failure.class));
    }
}
