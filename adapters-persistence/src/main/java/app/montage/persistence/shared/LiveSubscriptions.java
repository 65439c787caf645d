package app.montage.persistence.shared;

import app.montage.application.shared.Sight;
import app.montage.application.shared.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Those who wait for news on this node, by what they wait for. */
public final class LiveSubscriptions<K, T> {
    private final Map<K, Set<LiveSubscription<T>>> waiting = new ConcurrentHashMap<>();

    /**
     * News for one viewer: looking for it and reading what it tells of sees what is the viewer's own.
     *
     * @param look a fresh one for each subscriber
     */
    public Flow.Publisher<T> of(Viewer viewer, K what, Supplier<Look<T>> look) {
        return subscriber -> {
            LiveSubscription<T> subscription =
                    new LiveSubscription<>(subscriber, Sight.of(viewer), look.get(), ended -> forget(what, ended));
            remember(what, subscription);
            subscriber.onSubscribe(subscription);
        };
    }

    private void remember(K what, LiveSubscription<T> subscription) {
        waiting.compute(what, (it, all) -> {
            Set<LiveSubscription<T>> with = all == null ? ConcurrentHashMap.newKeySet() : all;
            with.add(subscription);
            return with;
        });
    }

    private void forget(K what, LiveSubscription<T> ended) {
        waiting.computeIfPresent(what, (it, all) -> {
            all.remove(ended);
            return all.isEmpty() ? null : all;
        });
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** All that somebody waits for. */
    public Set<K> all() {
        return Set.copyOf(waiting.keySet());
    }

    /** Something may be new to those who wait for this. */
    public void wake(K what) {
        waiting.getOrDefault(what, Set.of()).forEach(LiveSubscription::wake);
    }

    /** Something may have been missed. */
    public void wakeAll() {
        waiting.values().forEach(all -> all.forEach(LiveSubscription::wake));
    }
}
