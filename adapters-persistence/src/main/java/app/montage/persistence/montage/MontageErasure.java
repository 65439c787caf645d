package app.montage.persistence.montage;

import app.montage.application.shared.ErasurePart;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Montages of who has left, with the items that outlived their check-ins, and what they said of them. */
@Factory
final class MontageErasure {
    private static final String ITEMS = """
            /* erase montage items */
            DELETE FROM montage.montage_items WHERE user_id = :person AND (montage_id, generation, position) IN (
              SELECT montage_id, generation, position FROM montage.montage_items WHERE user_id = :person LIMIT :most)""";

    private static final String PREFERENCES = """
            /* erase montage preferences */
            DELETE FROM montage.montage_preferences WHERE user_id = :person AND id IN (
              SELECT id FROM montage.montage_preferences WHERE user_id = :person LIMIT :most)""";

    /** As many as a person has interests, and one. */
    private static final String MONTAGES =
            "/* erase montages */ DELETE FROM montage.user_montages WHERE user_id = :person";

    /** Takes the jobs along. */
    private static final String OWNER =
            "/* erase montage owner */ DELETE FROM montage.montage_owners WHERE user_id = :person";

    @Singleton
    ErasurePart montages(Sql sql) {
        return new ErasedTables(sql, ITEMS, PREFERENCES, MONTAGES, OWNER);
    }
}
