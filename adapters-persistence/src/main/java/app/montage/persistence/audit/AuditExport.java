package app.montage.persistence.audit;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What a person did, in the copy of their data. */
@Factory
final class AuditExport {
    private static final String NAME = "audit/entries";

    private static final String ENTRIES = ExportedTable.byId(NAME, """
            'id', t.id, 'at', t.created_at, 'action', t.action, 'severity', t.severity, 'thing', t.resource_type,
            'thingId', t.resource_id, 'from', t.old_values, 'to', t.new_values, 'address', t.ip_address,
            'agent', t.user_agent""", "audit.audit_logs t WHERE t.user_id = :person");

    @Singleton
    ExportPart ownEntries(Sql sql) {
        return new ExportedTable(sql, NAME, ENTRIES);
    }
}
