package app.montage.application.shared;

import static app.montage.domain.shared.Result.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every keeper of idempotency keys must do. */
public interface IdempotencyKeysContract {
    IdempotencyKeys.Wish<UUID> WISH = new IdempotencyKeys.Wish<>("wish", it -> it, it -> it);
    IdempotencyKey KEY = new IdempotencyKey("k");

    IdempotencyKeys keys();

    @Test
    default void a_wish_of_the_same_key_is_done_once_and_answered_the_same() {
        Viewer viewer = Viewer.of(new UserId(UUID.randomUUID()));
        AtomicInteger done = new AtomicInteger();
        UUID first = UUID.randomUUID();
        assertThat(wish(viewer, WISH, KEY, first, done)).isEqualTo(ok(first));
        assertThat(wish(viewer, WISH, KEY, UUID.randomUUID(), done)).isEqualTo(ok(first));
        assertThat(done).hasValue(1);
    }

    @Test
    default void other_keys_people_and_mutations_are_other_wishes() {
        Viewer viewer = Viewer.of(new UserId(UUID.randomUUID()));
        Viewer other = Viewer.of(new UserId(UUID.randomUUID()));
        IdempotencyKeys.Wish<UUID> another = new IdempotencyKeys.Wish<>("another", it -> it, it -> it);
        AtomicInteger done = new AtomicInteger();
        wish(viewer, WISH, KEY, UUID.randomUUID(), done);
        wish(viewer, WISH, new IdempotencyKey("K"), UUID.randomUUID(), done);
        wish(other, WISH, KEY, UUID.randomUUID(), done);
        wish(viewer, another, KEY, UUID.randomUUID(), done);
        assertThat(done).hasValue(4);
    }

    @Test
    default void keys_that_are_not_old_are_not_forgotten() {
        Viewer viewer = Viewer.of(new UserId(UUID.randomUUID()));
        UUID first = UUID.randomUUID();
        wish(viewer, WISH, KEY, first, new AtomicInteger());
        assertThat(keys().forgetOld()).isZero();
        assertThat(keys().made(viewer.id(), "wish", KEY)).isEqualTo(first);
    }

    private Result<UUID> wish(
            Viewer viewer, IdempotencyKeys.Wish<UUID> wish, IdempotencyKey key, UUID id, AtomicInteger done) {
        return keys().once(viewer, wish, key, () -> {
            done.incrementAndGet();
            return ok(id);
        });
    }
}
