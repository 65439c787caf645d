package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that are to be deleted, and when. */
public final class InMemoryDoomedFiles implements DoomedFiles {
    private final Map<FileKey, Instant> due = new HashMap<>();

    @Override
    public void doom(Collection<FileKey> keys, Instant at) {
        keys.forEach(it -> due.put(it, at));
    }

    @Override
    public void spare(Collection<FileKey> keys) {
        due.keySet().removeAll(List.copyOf(keys));
    }

    @Override
    public List<FileKey> take(int most, Instant now, Duration lease) {
        List<FileKey> some = due.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        doom(some, now.plus(lease));
        return some;
    }

    public Map<FileKey, Instant> all() {
        return Map.copyOf(due);
    }
}
