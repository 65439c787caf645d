package app.montage.persistence.audit;

import app.montage.application.audit.AuditLog;
import app.montage.application.audit.Audited;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import app.montage.persistence.shared.TransactionEnd;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
final class JdbcAuditLog implements AuditLog {
    private static final String ADD = """
            /* add to audit log */
            INSERT INTO audit.audit_logs (id, created_at, severity, user_id, action, resource_type, resource_id,
              old_values, new_values, ip_address, user_agent, correlation_id)
            SELECT e.id, e.created_at, e.severity, e.user_id, e.action, e.resource_type, e.resource_id,
              e.old_values, e.new_values, e.ip_address, e.user_agent, e.correlation_id
            FROM jsonb_to_recordset(CAST(:entries AS jsonb)) AS e (id uuid, created_at timestamptz, severity text,
              user_id uuid, action text, resource_type text, resource_id uuid, old_values jsonb, new_values jsonb,
              ip_address text, user_agent text, correlation_id text)""";

    private static final String MAKE_MONTHS = "/* make audit months */ SELECT audit.make_months(:ahead)";

    private static final String DROP_MONTHS = """
            /* drop audit months */
            SELECT audit.drop_months(make_interval(secs => :ordinary), make_interval(secs => :grave))""";

    private final Sql sql;
    private final TransactionEnd<Audited> end;

    JdbcAuditLog(Sql sql, TransactionEnd.Factory ends) {
        this.sql = sql;
        this.end = ends.of(ADD, all -> Params.of("entries", AuditJson.of(all)));
    }

    @Override
    public void add(Audited audited) {
        end.add(audited);
    }

    @Override
    public void makeMonths(int ahead) {
        sql.change(MAKE_MONTHS, Params.of("ahead", ahead), row -> true);
    }

    @Override
    public void dropMonths(Duration ordinary, Duration grave) {
        sql.change(
                DROP_MONTHS,
                Params.of("ordinary", (double) ordinary.toSeconds()).and("grave", (double) grave.toSeconds()),
                row -> true);
    }
}
