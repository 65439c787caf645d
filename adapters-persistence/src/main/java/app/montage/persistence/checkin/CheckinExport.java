package app.montage.persistence.checkin;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** A person's check-ins in the copy of their data, with those that they have deleted, as long as they are kept. */
@Factory
final class CheckinExport {
    private static final String NAME = "checkin/checkins";

    private static final String CHECKINS =
            ExportedTable.byId(NAME, """
            'id', t.id, 'occurredAt', t.occurred_at, 'contentType', t.content_type, 'widgets', t.widgets,
            'location', t.location, 'tags', t.tags,
            'visibility', (ARRAY['PRIVATE', 'SHARED', 'FRIENDS', 'PUBLIC'])[t.visibility + 1],
            'createdAt', t.created_at, 'updatedAt', t.updated_at, 'deletedAt', t.deleted_at""", "checkin.checkins t WHERE t.user_id = :person");

    @Singleton
    ExportPart ownCheckins(Sql sql) {
        return new ExportedTable(sql, NAME, CHECKINS);
    }
}
