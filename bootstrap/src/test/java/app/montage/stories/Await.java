package app.montage.stories;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come true by itself, and fails where it does not in good time. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_NANOS = 20_000_000;

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Waited in vain until " + what);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until a session of this database waits for a lock that another holds. */
    public static void blocked(World world) {
        until("a session waits for a lock", () -> world.count("""
                                SELECT count(*) AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
                                WHERE datname = current_database() AND NOT granted""") > 0);
    }
}
