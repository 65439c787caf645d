package app.montage.persistence.moment;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the content spine holds of a person, in the copy of their data: what was made of their things to choose from. */
@Factory
final class MomentExport {
    private static final String MOMENTS = """
            /* export moment/moments */
            SELECT t.source_id || ' ' || t.kind AS place, jsonb_build_object('source', t.source_id, 'kind', t.kind,
              'occurredAt', t.occurred_at,
              'visibility', (ARRAY['PRIVATE', 'SHARED', 'FRIENDS', 'PUBLIC'])[t.visibility + 1],
              'tags', to_jsonb(t.tags), 'words', t.words, 'placeId', t.place_id, 'latitude', t.latitude,
              'longitude', t.longitude, 'qualities', to_jsonb(t.qualities), 'hearts', t.hearts,
              'reactions', t.reactions, 'comments', t.comments, 'shares', t.shares, 'favourite', t.favourite,
              'updatedAt', t.updated_at, 'deletedAt', t.deleted_at) AS json
            FROM moment.moments t
            WHERE t.owner_id = :person
              AND (t.source_id || ' ' || t.kind) COLLATE "C" > coalesce(CAST(:after AS text), '') COLLATE "C"
            ORDER BY (t.source_id || ' ' || t.kind) COLLATE "C" LIMIT :most""";

    @Singleton
    ExportPart ownMoments(Sql sql) {
        return new ExportedTable(sql, "moment/moments", MOMENTS);
    }
}
