package app.montage.graphql.transport;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in as many executions at once as the machine does well; who cannot get in soon is told to come back later. What may
 * bring more takes more places, so that a few dear ones do not keep everybody waiting.
 */
@Singleton
final class Admission {
    /** Of the dearest that is allowed, so many run at once. */
    private static final int DEAREST = 4;

    private final Semaphore free;
    private final long waitMillis;
    private final long costOfAPlace;
    private final int most;

    Admission(GraphqlLimits limits) {
        this.free = new Semaphore(limits.concurrent());
        this.waitMillis = limits.patience().toMillis();
        this.most = Math.max(1, limits.concurrent() / DEAREST);
        this.costOfAPlace = Math.max(1, limits.cost() / most);
    }

    /** How many places something of this cost takes. */
    int places(long cost) {
        return Math.clamp(cost / costOfAPlace, 1, most);
    }

    /** Waits for the places; false where they do not get free in time. */
    boolean enter(int places) {
        if (free.tryAcquire(places)) {
            return true;
        }
        try {
            return free.tryAcquire(places, waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(int places) {
        free.release(places);
    }
}
