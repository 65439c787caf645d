package app.montage.application.checkin;

import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Check-ins that last as long as a story. */
public final class InMemoryCheckins implements Checkins {
    private final Map<CheckinId, Checkin> byId = new LinkedHashMap<>();

    @Override
    public Optional<Checkin> find(UserId owner, CheckinId id) {
        return Optional.ofNullable(byId.get(id))
                .filter(checkin -> checkin.owner().equals(owner));
    }

    @Override
    public void add(Checkin checkin) {
        byId.put(checkin.id(), checkin);
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
