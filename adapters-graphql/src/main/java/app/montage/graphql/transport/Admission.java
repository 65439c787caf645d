package app.montage.graphql.transport;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in as many executions at once as the machine does well; who cannot get in soon is told to come back later. */
@Singleton
final class Admission {
    private final Semaphore places;
    private final long waitMillis;

    Admission(GraphqlLimits limits) {
        this.places = new Semaphore(limits.concurrent());
        this.waitMillis = limits.patience().toMillis();
    }

    /** Waits for a place; false where none gets free in time. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        try {
            return places.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }
}
