package app.montage.persistence.shared;

import app.montage.application.shared.ErasurePart;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the kernel keeps of people: their letters and the keys of their wishes. */
@Factory
final class SharedErasure {
    private static final String KEYS = """
            /* erase idempotency keys */
            DELETE FROM shared.idempotency_keys WHERE (user_id, mutation, key) IN (
              SELECT user_id, mutation, key FROM shared.idempotency_keys WHERE user_id = :person LIMIT :most)""";

    private static final String LETTERS = """
            /* erase letters */
            DELETE FROM shared.mails WHERE id IN (SELECT id FROM shared.mails WHERE recipient = :email LIMIT :most)""";

    @Singleton
    ErasurePart keysAndLetters(Sql sql) {
        return new ErasedTables(sql, KEYS, LETTERS);
    }
}
