package app.montage.persistence.shared;

import static app.montage.domain.shared.Result.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.IdempotencyKeysContract;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIdempotencyKeysTest implements IdempotencyKeysContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final String AGE = """
            UPDATE shared.idempotency_keys SET created_at = now() - interval '31 days' WHERE user_id = :person""";

    private final Viewer viewer = Viewer.of(new UserId(UUID.randomUUID()));
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Override
    public IdempotencyKeys keys() {
        return DATABASE.bean(IdempotencyKeys.class);
    }

    @Test
    void after_thirty_days_a_key_is_as_good_as_new() {
        keys().once(viewer, WISH, KEY, () -> ok(first));
        DATABASE.bean(Sql.class).update(AGE, Params.of("person", viewer.user()));
        assertThat(keys().once(viewer, WISH, KEY, () -> ok(second))).isEqualTo(ok(second));
        assertThat(keys().once(viewer, WISH, KEY, () -> ok(first))).isEqualTo(ok(second));
    }

    @Test
    void old_keys_are_forgotten() {
        keys().once(viewer, WISH, KEY, () -> ok(first));
        DATABASE.bean(Sql.class).update(AGE, Params.of("person", viewer.user()));
        assertThat(keys().forgetOld()).isEqualTo(1);
    }

    @Test
    void a_key_whose_work_failed_is_free_again() {
        Transactions transactions = DATABASE.bean(Transactions.class);
        assertThatThrownBy(() -> transactions.call(() -> keys().once(viewer, WISH, KEY, () -> {
                    throw new IllegalStateException("broken");
                })))
                .hasMessage("broken");
        assertThat(transactions.call(() -> keys().once(viewer, WISH, KEY, () -> ok(second))))
                .isEqualTo(ok(second));
    }
}
