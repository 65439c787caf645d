package app.montage.persistence.audit;

import app.montage.application.shared.ErasurePart;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * What the log tells of who has left: that something was done, and when, stays; who did it or whom it was done to
 * becomes nobody, and what changed and from where is emptied. The trigger of the log lets pass no more than that.
 */
@Factory
final class AuditErasure {
    private static final String EMPTY = """
            UPDATE audit.audit_logs SET
              user_id = CASE WHEN user_id = :person THEN '00000000-0000-0000-0000-000000000000' ELSE user_id END,
              resource_id = CASE WHEN resource_id = :person THEN '00000000-0000-0000-0000-000000000000'
                ELSE resource_id END,
              old_values = NULL, new_values = NULL, ip_address = NULL, user_agent = NULL, correlation_id = NULL
            WHERE (created_at, id, severity) IN (SELECT created_at, id, severity FROM audit.audit_logs
            """;

    private static final String DONE_BY =
            "/* empty audit entries of */ " + EMPTY + "WHERE user_id = :person LIMIT :most)";

    private static final String DONE_TO =
            "/* empty audit entries about */ " + EMPTY + "WHERE resource_id = :person LIMIT :most)";

    /** What admins did may mention people in its values; such entries are grave, and few. */
    private static final String MENTIONED = "/* empty audit entries that mention */ " + EMPTY + """
            WHERE severity IN ('HIGH', 'CRITICAL') AND EXISTS (
              SELECT FROM unnest(ARRAY[old_values, new_values]) kept (value), jsonb_each_text(kept.value) v
              WHERE v.value IN (CAST(CAST(:person AS uuid) AS text), :email, :username))
            LIMIT :most)""";

    @Singleton
    ErasurePart auditEntries(Sql sql) {
        return new ErasedTables(sql, DONE_BY, DONE_TO, MENTIONED);
    }
}
