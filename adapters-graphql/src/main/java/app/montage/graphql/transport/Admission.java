package app.montage.graphql.transport;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets in as many executions at once as the machine does well; who cannot get in soon is told to come back later. What may
 * bring much must have its share of the room for such as well, so that a few dear operations hold up each other, not all.
 */
@Singleton
final class Admission {
    /** How many of the dearest operations run at once. */
    private static final int DEAREST = 4;

    /** Shares of the room for dear operations that the dearest takes. */
    private static final int SHARES = 16;

    private final Semaphore places;
    private final Semaphore shares = new Semaphore(DEAREST * SHARES);
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final long waitNanos;
    private final long costOfAShare;

    Admission(GraphqlLimits limits) {
        this.places = new Semaphore(limits.concurrent());
        this.mostWaiting = limits.waiting();
        this.waitNanos = limits.patience().toNanos();
        this.costOfAShare = Math.max(1, limits.cost() / SHARES);
    }

    /** Waits for a place; false where none gets free in time, or too many wait already. */
    boolean enter(long cost) {
        long until = System.nanoTime() + waitNanos;
        if (!take(shares, shares(cost), until)) {
            return false;
        }
        if (take(places, 1, until)) {
            return true;
        }
        shares.release(shares(cost));
        return false;
    }

    private int shares(long cost) {
        return (int) Math.min(SHARES, cost / costOfAShare);
    }

    private boolean take(Semaphore from, int many, long until) {
        return from.tryAcquire(many) || await(from, many, until);
    }

    private boolean await(Semaphore from, int many, long until) {
        try {
            if (waiting.incrementAndGet() > mostWaiting) {
                return false;
            }
            return from.tryAcquire(many, until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave(long cost) {
        places.release();
        shares.release(shares(cost));
    }
}
