package app.montage.persistence.audit;

import app.montage.application.audit.AuditEntryView;
import app.montage.application.audit.AuditFilter;
import app.montage.application.audit.AuditReader;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcAuditReader implements AuditReader {
    /** The entries of a page, with their changes side by side. */
    private static final String TELL = """
            /* %s */
            SELECT e.*, c.names, c.olds, c.news FROM (%s) e LEFT JOIN LATERAL (
              SELECT array_agg(k.name ORDER BY k.name) AS names,
                array_agg((e.old_values -> k.name)::text ORDER BY k.name) AS olds,
                array_agg((e.new_values -> k.name)::text ORDER BY k.name) AS news
              FROM (SELECT jsonb_object_keys(e.old_values) UNION SELECT jsonb_object_keys(e.new_values)) AS k (name)
            ) c ON true
            ORDER BY %s""";

    private static final String NEWEST = "created_at DESC, id DESC";
    private static final String OLDEST = "created_at, id";
    private static final String ALL = "SELECT * FROM audit.audit_logs WHERE ";

    /** By the viewer, and upon them; two searches, since each has its index. What others did tells not who and whence. */
    private static final String SECURITY = """
            SELECT id, created_at, severity, action, resource_type, resource_id, old_values, new_values, correlation_id,
              CASE WHEN user_id = :viewer THEN user_id END AS user_id,
              CASE WHEN user_id IS NULL OR user_id = :viewer THEN ip_address END AS ip_address,
              CASE WHEN user_id IS NULL OR user_id = :viewer THEN user_agent END AS user_agent
            FROM ((SELECT * FROM audit.audit_logs WHERE user_id = :viewer AND %1$s)
              UNION (SELECT * FROM audit.audit_logs WHERE resource_id = :viewer AND resource_type = 'User' AND %1$s)) own
            ORDER BY %2$s LIMIT :limit""";

    private static final String IS_OF_SECURITY = "severity IN ('MEDIUM', 'HIGH', 'CRITICAL')";
    private static final String COUNT = "/* count audit log */ SELECT count(*) AS count FROM (%s LIMIT :limit) counted";

    private final Sql sql;

    JdbcAuditReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<AuditEntryView> page(Viewer viewer, AuditFilter filter, PageRequest<Mark> request) {
        Params params = Params.of("limit", request.size() + 1);
        List<String> conditions = conditions(filter, params);
        conditions.addAll(behind(request, params));
        String entries = ALL + String.join(" AND ", conditions) + " ORDER BY " + order(request) + " LIMIT :limit";
        return told("audit log", entries, request, params);
    }

    @Override
    public int count(Viewer viewer, AuditFilter filter) {
        Params params = Params.of("limit", COUNTED);
        return count(ALL + String.join(" AND ", conditions(filter, params)), params);
    }

    @Override
    public Page<AuditEntryView> security(Viewer viewer, PageRequest<Mark> request) {
        Params params = Params.of("limit", request.size() + 1).and("viewer", viewer.id());
        List<String> conditions = behind(request, params);
        conditions.add(IS_OF_SECURITY);
        String which = String.join(" AND ", conditions) + " ORDER BY " + order(request) + " LIMIT :limit";
        return told("security events", SECURITY.formatted(which, order(request)), request, params);
    }

    @Override
    public int countSecurity(Viewer viewer) {
        Params params = Params.of("limit", COUNTED).and("viewer", viewer.id());
        return count(SECURITY.formatted(IS_OF_SECURITY, NEWEST).replace("LIMIT :limit", ""), params);
    }

    private int count(String entries, Params params) {
        return sql.one(COUNT.formatted(entries), params, row -> row.integer("count"))
                .orElse(0);
    }

    private Page<AuditEntryView> told(String name, String entries, PageRequest<Mark> request, Params params) {
        String text = TELL.formatted(name, entries, order(request));
        return Page.of(request, sql.list(text, params, JdbcAuditReader::entry));
    }

    private static String order(PageRequest<?> request) {
        return request.backward() ? OLDEST : NEWEST;
    }

    private static List<String> behind(PageRequest<Mark> request, Params params) {
        List<String> conditions = new ArrayList<>();
        Mark mark = request.cursor();
        if (mark == null) return conditions;
        params.and("time", mark.at()).and("id", mark.id());
        String side = request.backward() ? ">" : "<";
        conditions.add("(created_at, id) " + side + " (:time, :id)");
        conditions.add("created_at " + side + "= :time"); // says the same to the choice of months
        return conditions;
    }

    private static List<String> conditions(AuditFilter filter, Params params) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Thing thing = filter.thing();
        add(conditions, params, "user_id = :who", "who", filter.who());
        add(conditions, params, "resource_id = :thing", "thing", thing == null ? null : thing.id());
        add(conditions, params, "resource_type = :kind", "kind", thing == null ? null : thing.kind());
        add(conditions, params, "action = :action", "action", filter.action());
        add(conditions, params, "severity = :severity", "severity", filter.severity());
        add(conditions, params, "created_at >= :since", "since", filter.since());
        add(conditions, params, "created_at < :until", "until", filter.until());
        return conditions;
    }

    private static void add(
            List<String> conditions, Params params, String condition, String name, @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        params.and(name, value);
    }

    private static AuditEntryView entry(Row row) throws SQLException {
        return new AuditEntryView(
                row.uuid("id"),
                row.time("created_at"),
                row.uuidOrNull("user_id") == null ? null : row.id("user_id", UserId::new),
                row.text("action"),
                new Thing(row.text("resource_type"), row.uuidOrNull("resource_id")),
                row.one("severity", Severity.class),
                changes(row),
                row.textOrNull("ip_address"),
                row.textOrNull("user_agent"),
                row.textOrNull("correlation_id"));
    }

    private static List<AuditEntryView.Change> changes(Row row) throws SQLException {
        if (row.isNull("names")) return List.of();
        Object[] names = row.array("names");
        Object[] olds = row.array("olds");
        Object[] news = row.array("news");
        List<AuditEntryView.Change> changes = new ArrayList<>();
        for (int i = 0; i < names.length; i++)
            changes.add(new AuditEntryView.Change((String) names[i], (String) olds[i], (String) news[i]));
        return changes;
    }
}
