package app.montage.application.checkin;

import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.IdempotencyKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Check-ins that last as long as a story. */
public final class InMemoryCheckins implements Checkins {
    private record Wish(UserId owner, IdempotencyKey key) {}

    private final Map<CheckinId, Checkin> byId = new LinkedHashMap<>();
    private final Map<Wish, CheckinId> made = new HashMap<>();

    @Override
    public Optional<Checkin> find(UserId owner, CheckinId id) {
        return Optional.ofNullable(byId.get(id))
                .filter(checkin -> checkin.owner().equals(owner));
    }

    @Override
    public Optional<CheckinId> made(UserId owner, IdempotencyKey key) {
        return Optional.ofNullable(made.get(new Wish(owner, key)));
    }

    @Override
    public boolean add(Checkin checkin, @Nullable IdempotencyKey key) {
        if (key != null && made.putIfAbsent(new Wish(checkin.owner(), key), checkin.id()) != null) return false;
        byId.put(checkin.id(), checkin);
        return true;
    }

    @Override
    public void save(Checkin checkin) {
        byId.put(checkin.id(), checkin);
    }

    @Override
    public void delete(CheckinId id, Instant now) {
        byId.remove(id);
    }

    public Collection<Checkin> all() {
        return byId.values();
    }
}
