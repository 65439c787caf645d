package app.montage.graphql.transport;

import com.github.benmanes.caffeine.cache.Caffeine;

/** What is remembered between requests. */
final class Memories {
    private Memories() {}

    /** Upkeep is done by whoever asks, now and then: it is less work than to wake another thread for it. */
    static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }
}
