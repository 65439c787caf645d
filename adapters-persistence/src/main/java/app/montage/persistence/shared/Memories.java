package app.montage.persistence.shared;

import com.github.benmanes.caffeine.cache.Caffeine;

/** What is remembered between requests. */
public final class Memories {
    private Memories() {}

    /** Upkeep is done by whoever asks, now and then: it is less work than to wake another thread for it. */
    public static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }
}
