package app.montage.application.gratitude;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people were shown in a story. */
final class InMemoryFeedImpressions implements FeedImpressions {
    private final Map<UserId, Map<PostId, Instant>> shown = new HashMap<>();

    Map<PostId, Instant> shown(UserId person) {
        return shown.getOrDefault(person, Map.of());
    }

    @Override
    public void note(UserId person, List<PostId> posts, Instant at) {
        Map<PostId, Instant> theirs = shown.computeIfAbsent(person, it -> new HashMap<>());
        posts.forEach(it -> theirs.merge(it, at, (one, other) -> one.isAfter(other) ? one : other));
    }

    @Override
    public int forget(Instant before) {
        int forgotten = 0;
        for (Map<PostId, Instant> theirs : shown.values()) {
            int all = theirs.size();
            theirs.values().removeIf(it -> it.isBefore(before));
            forgotten += all - theirs.size();
        }
        return forgotten;
    }
}
