package app.montage.persistence.gratitude;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** A person's feed in the copy of their data: how they want it, and what they were shown of late. */
@Factory
final class FeedExport {
    private static final String PREFERENCES = """
            /* export gratitude/feedPreferences */
            SELECT t.user_id AS place, jsonb_build_object('recentShare', t.recent_share, 'updatedAt', t.updated_at) AS json
            FROM gratitude.feed_preferences t
            WHERE t.user_id = :person AND CAST(:after AS text) IS NULL LIMIT :most""";

    private static final String IMPRESSIONS = """
            /* export gratitude/feedImpressions */
            SELECT t.post_id AS place, jsonb_build_object('post', t.post_id, 'shownAt', t.shown_at) AS json
            FROM gratitude.feed_impressions t
            WHERE t.user_id = :person
              AND t.post_id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
            ORDER BY t.post_id LIMIT :most""";

    @Singleton
    ExportPart feedPreferences(Sql sql) {
        return new ExportedTable(sql, "gratitude/feedPreferences", PREFERENCES);
    }

    @Singleton
    ExportPart feedImpressions(Sql sql) {
        return new ExportedTable(sql, "gratitude/feedImpressions", IMPRESSIONS);
    }
}
