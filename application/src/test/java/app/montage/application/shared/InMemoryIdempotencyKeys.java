package app.montage.application.shared;

import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys that last as long as a story. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private record Taken(UserId person, String mutation, IdempotencyKey key) {}

    private final Map<Taken, Optional<UUID>> made = new HashMap<>();

    @Override
    public boolean take(UserId person, String mutation, IdempotencyKey key) {
        return made.putIfAbsent(new Taken(person, mutation, key), Optional.empty()) == null;
    }

    @Override
    public void keep(UserId person, String mutation, IdempotencyKey key, UUID id) {
        made.put(new Taken(person, mutation, key), Optional.of(id));
    }

    @Override
    public void release(UserId person, String mutation, IdempotencyKey key) {
        made.remove(new Taken(person, mutation, key));
    }

    @Override
    public UUID made(UserId person, String mutation, IdempotencyKey key) {
        return made.getOrDefault(new Taken(person, mutation, key), Optional.empty())
                .orElseThrow();
    }

    @Override
    public int forgetOld() {
        return 0;
    }
}
