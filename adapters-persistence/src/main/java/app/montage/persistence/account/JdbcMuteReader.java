package app.montage.persistence.account;

import app.montage.application.account.ListedUserView;
import app.montage.application.account.MuteReader;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.persistence.shared.Keyset;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
final class JdbcMuteReader implements MuteReader {
    private static final String MINE = """
            FROM account.mutes m JOIN account.users u ON u.id = m.muted_id
            WHERE m.muter_id = CAST(:viewer AS uuid) AND\s""" + ClearanceSql.present("u");

    private static final Keyset LIST =
            Keyset.of("/* mutes */ SELECT m.id AS place, " + UserRows.COLUMNS + " " + MINE + " AND {page}", "m.id");

    private static final String COUNT = "/* count mutes */ SELECT count(*) AS count " + MINE;

    private final Sql sql;

    JdbcMuteReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<ListedUserView> page(Viewer viewer, PageRequest<UUID> request) {
        Params params = LIST.params(Params.of("viewer", viewer.user()), request, request.cursor());
        return Page.of(
                request,
                sql.list(LIST.sql(request), params, row -> new ListedUserView(row.uuid("place"), UserRows.user(row))));
    }

    @Override
    public int count(Viewer viewer) {
        return sql.one(COUNT, Params.of("viewer", viewer.user()), row -> row.integer("count"))
                .orElse(0);
    }
}
