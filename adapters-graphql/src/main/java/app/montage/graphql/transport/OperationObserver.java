package app.montage.graphql.transport;

import org.jspecify.annotations.Nullable;

/** Hears of every operation that clients ask for, on the thread on which it runs. */
public interface OperationObserver {
    enum Outcome {
        OK,
        /** Executed, and something went wrong on the way. */
        ERRORS,
        REFUSED,
        UNAVAILABLE
    }

    /** @param name as the client calls it, if it does */
    record Asked(@Nullable String name, String type) {}

    void began();

    /** What began has ended; of a subscription, the beginning has. */
    void ended(Asked operation, Outcome outcome, long nanos);
}
