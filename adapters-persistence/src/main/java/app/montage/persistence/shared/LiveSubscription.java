package app.montage.persistence.shared;

import app.montage.application.shared.Sight;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who waits for news. Looks are taken one after the other on a thread of their own, and only while something is asked
 * for: however much happens meanwhile, the next look finds what there is to tell by then.
 */
final class LiveSubscription<T> implements Flow.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSubscription.class);

    private final Flow.Subscriber<? super T> subscriber;
    private final Sight sight;
    private final Look<T> look;
    private final Consumer<LiveSubscription<T>> onEnd;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean unseen = true;
    private volatile boolean ended;
    private boolean first = true;

    /** @param sight for whom is looked, and what is told is read */
    LiveSubscription(
            Flow.Subscriber<? super T> subscriber, Sight sight, Look<T> look, Consumer<LiveSubscription<T>> onEnd) {
        this.subscriber = subscriber;
        this.sight = sight;
        this.look = look;
        this.onEnd = onEnd;
    }

    /** Something may have changed. */
    void wake() {
        unseen = true;
        go();
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            end();
            subscriber.onError(new IllegalArgumentException("must ask for at least one"));
            return;
        }
        asked.accumulateAndGet(n, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
        go();
    }

    @Override
    public void cancel() {
        end();
    }

    private void end() {
        ended = true;
        onEnd.accept(this);
    }

    private boolean hasWork() {
        return unseen && !ended && asked.get() > 0;
    }

    private void go() {
        if (hasWork() && running.compareAndSet(false, true)) Thread.ofVirtual().start(() -> sight.run(this::run));
    }

    private void run() {
        try {
            while (hasWork()) {
                unseen = false;
                look.next(first).ifPresent(this::tell);
                first = false;
                if (look.hasMore()) unseen = true;
            }
        } catch (RuntimeException e) {
            LOG.warn("A subscription ends, since what it is about could not be looked at", e);
            end();
            subscriber.onError(e);
        } finally {
            running.set(false);
        }
        go();
    }

    private void tell(T news) {
        if (ended) return;
        asked.decrementAndGet();
        subscriber.onNext(news);
    }
}
