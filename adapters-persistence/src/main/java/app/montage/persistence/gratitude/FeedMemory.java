package app.montage.persistence.gratitude;

import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Memories;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What this node found for people's feeds a while ago: who comes back within it is only looked up what is new. Ranks may be as old as
 * that; who sees what may not, since each page asks for that anew.
 */
@Singleton
final class FeedMemory implements MeterBinder {
    /** Clocks of nodes may differ, and a post comes to be seen a while after its time. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /** Of so many people what is known takes the memory of a post. */
    private static final int PEOPLE = 4;

    /**
     * What was found for who had these ties, and wanted so much of what is new.
     *
     * @param at when it was found
     * @param candidates in their order; none of the viewer's own
     */
    record Remembered(
            FeedTies ties, RecentShare share, Instant at, List<FeedCandidate> candidates, FeedRows.Circle circle) {
        /** After which everything is to be looked up. */
        Instant since() {
            return FeedMemory.since(at);
        }

        boolean isFor(FeedRows.Self self) {
            return ties.equals(self.ties()) && share.equals(self.share());
        }

        private int posts() {
            return candidates.size() + (ties.followed().size() + circle.far().size()) / PEOPLE;
        }
    }

    private final Cache<UserId, Remembered> found;

    /**
     * @param period how old ranks may be
     * @param posts how many are remembered for all people together, at some 200 bytes
     */
    @Inject
    FeedMemory(
            @Value("${gratitude.feed-memory.period:60s}") Duration period,
            @Value("${gratitude.feed-memory.posts:200000}") int posts) {
        this(period, posts, Ticker.systemTicker());
    }

    FeedMemory(Duration period, int posts, Ticker clock) {
        found = Memories.builder()
                .expireAfterWrite(period)
                .maximumWeight(posts)
                .weigher((UserId viewer, Remembered it) -> 1 + it.posts())
                .recordStats()
                .ticker(clock)
                .build();
    }

    /** After which everything is to be looked up that was not there when something was found. */
    static Instant since(Instant found) {
        return found.minus(OVERLAP);
    }

    Optional<Remembered> of(UserId viewer) {
        return Optional.ofNullable(found.getIfPresent(viewer));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, found, "feeds");
    }

    void remember(UserId viewer, Remembered remembered) {
        found.put(viewer, remembered);
    }
}
