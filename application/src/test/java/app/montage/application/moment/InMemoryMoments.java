package app.montage.application.moment;

import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A spine that lasts as long as a story. */
public final class InMemoryMoments implements Moments {
    private final Map<MomentKey, Moment> byKey = new LinkedHashMap<>();
    private final Map<MomentKey, Tally> tallies = new LinkedHashMap<>();

    @Override
    public Optional<Moment> find(UserId owner, MomentKey key) {
        return Optional.ofNullable(byKey.get(key))
                .filter(moment -> moment.owner().equals(owner));
    }

    @Override
    public void save(Moment moment) {
        byKey.put(moment.key(), moment);
    }

    @Override
    public void tally(UserId owner, MomentKey key, Tally tally) {
        tallies.put(key, tally);
    }

    @Override
    public void remove(UserId owner, MomentKey key, Instant now) {
        byKey.remove(key);
    }

    /** What was said last of how often others did something with it. */
    public Optional<Tally> tally(MomentKey key) {
        return Optional.ofNullable(tallies.get(key));
    }

    public Collection<Moment> all() {
        return byKey.values();
    }
}
