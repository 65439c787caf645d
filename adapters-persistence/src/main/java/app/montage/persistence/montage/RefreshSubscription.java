package app.montage.persistence.montage;

import app.montage.application.montage.MontageRefreshedView;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who waits for a montage. Looks are taken one after the other on a thread of their own, and only while something is
 * asked for: however many generations pass meanwhile, the next look finds the newest.
 */
final class RefreshSubscription implements Flow.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshSubscription.class);

    private final Flow.Subscriber<? super MontageRefreshedView> subscriber;
    private final GenerationDiff diff;
    private final Consumer<RefreshSubscription> onEnd;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean unseen = true;
    private volatile boolean ended;
    private boolean first = true;

    RefreshSubscription(
            Flow.Subscriber<? super MontageRefreshedView> subscriber,
            GenerationDiff diff,
            Consumer<RefreshSubscription> onEnd) {
        this.subscriber = subscriber;
        this.diff = diff;
        this.onEnd = onEnd;
    }

    /** Something may have changed. */
    void look() {
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
        if (hasWork() && running.compareAndSet(false, true)) Thread.ofVirtual().start(this::run);
    }

    private void run() {
        try {
            while (hasWork()) {
                unseen = false;
                diff.next(first).ifPresent(this::tell);
                first = false;
            }
        } catch (RuntimeException e) {
            LOG.warn("A subscription to a montage ends, since it could not be looked at", e);
            end();
            subscriber.onError(e);
        } finally {
            running.set(false);
        }
        go();
    }

    private void tell(MontageRefreshedView refreshed) {
        if (ended) return;
        asked.decrementAndGet();
        subscriber.onNext(refreshed);
    }
}
