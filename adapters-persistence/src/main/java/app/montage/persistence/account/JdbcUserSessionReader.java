package app.montage.persistence.account;

import app.montage.application.account.UserSessionReader;
import app.montage.application.account.UserSessionView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserSessionId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Tells each person their own sessions: every statement asks for those of the viewer. */
@Singleton
final class JdbcUserSessionReader implements UserSessionReader {
    private static final String MINE = """
            SELECT id, host(ip_address) AS address, user_agent, created_at, last_used_at, expires_at,
              id = CAST(:current AS uuid) IS TRUE AS current
            FROM account.user_sessions WHERE user_id = :viewer AND expires_at > now()""";

    private static final String NEWEST = " ORDER BY id DESC LIMIT :limit";
    private static final String OLDEST = " ORDER BY id LIMIT :limit";
    private static final String FIRST = "/* first sessions */ " + MINE + NEWEST;
    private static final String LAST = "/* last sessions */ " + MINE + OLDEST;
    private static final String AFTER = "/* sessions after */ " + MINE + " AND id < :place" + NEWEST;
    private static final String BEFORE = "/* sessions before */ " + MINE + " AND id > :place" + OLDEST;

    private static final String COUNT = """
            /* count sessions */
            SELECT count(*) AS count FROM account.user_sessions WHERE user_id = :viewer AND expires_at > now()""";

    private final Sql sql;

    JdbcUserSessionReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<UserSessionView> page(Viewer viewer, PageRequest<UserSessionId> request) {
        Params params = Params.of("viewer", viewer.user())
                .and("current", viewer.session())
                .and("place", request.cursor())
                .and("limit", request.size() + 1);
        return Page.of(request, sql.list(statement(request), params, JdbcUserSessionReader::session));
    }

    private static String statement(PageRequest<UserSessionId> request) {
        if (request.cursor() == null) return request.backward() ? LAST : FIRST;
        return request.backward() ? BEFORE : AFTER;
    }

    @Override
    public int count(Viewer viewer) {
        return sql.one(COUNT, Params.of("viewer", viewer.user()), row -> row.integer("count"))
                .orElse(0);
    }

    private static UserSessionView session(Row row) throws SQLException {
        return new UserSessionView(
                row.id("id", UserSessionId::new),
                row.textOrNull("address"),
                row.textOrNull("user_agent"),
                row.time("created_at"),
                row.time("last_used_at"),
                row.time("expires_at"),
                row.flag("current"));
    }
}
