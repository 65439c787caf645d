package app.montage.persistence.checkin;

import app.montage.application.shared.ErasurePart;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Check-ins of who has left, those that they had deleted among them. */
@Factory
final class CheckinErasure {
    private static final String CHECKINS = """
            /* erase check-ins */
            DELETE FROM checkin.checkins WHERE id IN (
              SELECT id FROM checkin.checkins WHERE user_id = :person LIMIT :most)""";

    @Singleton
    ErasurePart checkins(Sql sql) {
        return new ErasedTables(sql, CHECKINS);
    }
}
