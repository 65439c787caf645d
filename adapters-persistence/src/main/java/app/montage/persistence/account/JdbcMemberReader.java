package app.montage.persistence.account;

import app.montage.application.account.MemberReader;
import app.montage.application.account.MemberView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcMemberReader implements MemberReader {
    /** What no text of a name goes beyond: the last character there is. */
    private static final String LAST = "\uDBFF\uDFFF";

    private static final String FOR_ADMINS = """
            FROM account.logins u WHERE u.deleted_at IS NULL AND EXISTS (
                SELECT FROM account.users me WHERE me.id = :viewer
                  AND me.role IN ('admin', 'super_admin') AND me.active AND me.deleted_at IS NULL)""";

    private static final String TOLD = """
            SELECT u.id, u.username, u.email, u.display_name, u.role, u.active, u.created_at, u.last_login,
              EXISTS (SELECT FROM account.user_grants g WHERE g.user_id = u.id AND g.name = 'staff') AS staff
            """ + FOR_ADMINS;

    /** By bytes, as the indexes for it are: LIKE would need a plan for each text. */
    private static final String BEGINS = " AND ((u.username ~>=~ :prefix AND u.username ~<~ :end)"
            + " OR (lower(u.email) ~>=~ :prefix AND lower(u.email) ~<~ :end))";

    private static final String ONE = "/* member */ " + TOLD + " AND u.id = :id";
    private static final String ASCENDING = " ORDER BY u.username LIMIT :limit";
    private static final String DESCENDING = " ORDER BY u.username DESC LIMIT :limit";
    private static final String COUNT = "/* count members */ SELECT count(*) AS count " + FOR_ADMINS;

    private final Sql sql;

    JdbcMemberReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<MemberView> page(Viewer viewer, String prefix, PageRequest<String> request) {
        Params params = params(viewer, prefix).and("limit", request.size() + 1);
        String text = "/* members */ " + TOLD + (prefix.isEmpty() ? "" : BEGINS);
        if (request.cursor() != null) {
            text += request.backward() ? " AND u.username < :cursor" : " AND u.username > :cursor";
            params.and("cursor", request.cursor());
        }
        List<MemberView> rows =
                sql.list(text + (request.backward() ? DESCENDING : ASCENDING), params, JdbcMemberReader::member);
        return Page.of(request, rows);
    }

    @Override
    public int count(Viewer viewer, String prefix) {
        String text = COUNT + (prefix.isEmpty() ? "" : BEGINS);
        return sql.one(text, params(viewer, prefix), row -> row.integer("count"))
                .orElse(0);
    }

    @Override
    public Optional<MemberView> one(Viewer viewer, UserId id) {
        return sql.one(ONE, Params.of("viewer", viewer.user()).and("id", id), JdbcMemberReader::member);
    }

    private static Params params(Viewer viewer, String prefix) {
        return Params.of("viewer", viewer.user()).and("prefix", prefix).and("end", prefix + LAST);
    }

    private static MemberView member(Row row) throws SQLException {
        return new MemberView(
                row.id("id", UserId::new),
                row.text("username"),
                row.text("email"),
                row.text("display_name"),
                JdbcMembers.role(row),
                row.flag("active"),
                row.flag("staff"),
                row.time("created_at"),
                row.timeOrNull("last_login"));
    }
}
