package app.montage.persistence.moment;

import app.montage.application.shared.ErasurePart;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The content spine of who has left. */
@Factory
final class MomentErasure {
    private static final String MOMENTS = """
            /* erase moments */
            DELETE FROM moment.moments WHERE owner_id = :person AND (kind, source_id) IN (
              SELECT kind, source_id FROM moment.moments WHERE owner_id = :person LIMIT :most)""";

    @Singleton
    ErasurePart moments(Sql sql) {
        return new ErasedTables(sql, MOMENTS);
    }
}
