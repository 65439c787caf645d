package app.montage.application.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

final class InMemoryTries implements Tries {
    private record Key(String what, String key) {}

    private record Count(Instant since, int tries) {}

    private final Map<Key, Count> all = new HashMap<>();

    @Override
    public boolean count(TryLimit limit, String key, Instant now) {
        Count count = all.merge(
                new Key(limit.what(), key),
                new Count(now, 1),
                (old, one) -> old.since.plus(limit.within()).isAfter(now) ? new Count(old.since, old.tries + 1) : one);
        return count.tries <= limit.most();
    }

    @Override
    public void uncount(TryLimit limit, String key) {
        all.computeIfPresent(
                new Key(limit.what(), key), (it, count) -> new Count(count.since, Math.max(0, count.tries - 1)));
    }

    @Override
    public void forget(TryLimit limit, String key) {
        all.remove(new Key(limit.what(), key));
    }

    @Override
    public void deleteBefore(Instant time) {
        all.values().removeIf(it -> it.since.isBefore(time));
    }
}
