package app.montage.persistence.gratitude;

import app.montage.application.shared.ErasurePart;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What was kept of the feeds of who has left; the rest is little, and goes with the person. */
@Factory
final class FeedErasure {
    private static final String IMPRESSIONS = """
            /* erase feed impressions */
            DELETE FROM gratitude.feed_impressions WHERE user_id = :person AND post_id IN (
              SELECT post_id FROM gratitude.feed_impressions WHERE user_id = :person LIMIT :most)""";

    @Singleton
    ErasurePart impressions(Sql sql) {
        return new ErasedTables(sql, IMPRESSIONS);
    }
}
