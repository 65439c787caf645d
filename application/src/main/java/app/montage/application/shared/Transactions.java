package app.montage.application.shared;

import java.util.function.Supplier;

/** Runs work as a whole: all of it is kept, or, where it throws, none. Work inside work joins it. */
public interface Transactions {
    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Runs the work as it is, for tests with ports in memory. */
    static Transactions direct() {
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
