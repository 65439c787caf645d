package app.montage.persistence.shared;

import app.montage.application.shared.IdempotencyKeys;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.UserId;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
final class JdbcIdempotencyKeys implements IdempotencyKeys {
    /** Waits where another transaction has just taken the key. One that is too old is as good as none. */
    private static final String TAKE = """
            /* take idempotency key */
            INSERT INTO shared.idempotency_keys AS old (user_id, mutation, key) VALUES (:person, :mutation, :key)
            ON CONFLICT (user_id, mutation, key) DO UPDATE SET made = NULL, created_at = now()
              WHERE old.created_at < now() - interval '30 days'""";

    private static final String KEEP = """
            /* keep idempotency key */
            UPDATE shared.idempotency_keys SET made = :made
            WHERE user_id = :person AND mutation = :mutation AND key = :key""";

    private static final String RELEASE = """
            /* release idempotency key */
            DELETE FROM shared.idempotency_keys
            WHERE user_id = :person AND mutation = :mutation AND key = :key""";

    private static final String MADE = """
            /* what an idempotency key stands for */
            SELECT made FROM shared.idempotency_keys
            WHERE user_id = :person AND mutation = :mutation AND key = :key""";

    private static final String FORGET = """
            /* forget idempotency keys */
            DELETE FROM shared.idempotency_keys WHERE created_at < now() - interval '30 days'""";

    private final Sql sql;

    JdbcIdempotencyKeys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean take(UserId person, String mutation, IdempotencyKey key) {
        return sql.update(TAKE, wish(person, mutation, key)) == 1;
    }

    @Override
    public void keep(UserId person, String mutation, IdempotencyKey key, UUID made) {
        sql.update(KEEP, wish(person, mutation, key).and("made", made));
    }

    @Override
    public void release(UserId person, String mutation, IdempotencyKey key) {
        sql.update(RELEASE, wish(person, mutation, key));
    }

    @Override
    public UUID made(UserId person, String mutation, IdempotencyKey key) {
        return sql.one(MADE, wish(person, mutation, key), row -> row.uuid("made"))
                .orElseThrow();
    }

    @Override
    public int forgetOld() {
        return sql.update(FORGET, Params.none());
    }

    private static Params wish(UserId person, String mutation, IdempotencyKey key) {
        return Params.of("person", person).and("mutation", mutation).and("key", key);
    }
}
