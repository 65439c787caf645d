package app.montage.bootstrap.schedule;

import app.montage.application.montage.RefreshSummary;
import app.montage.application.montage.WorkMontageQueue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How the making of montages goes (MON-68): how long a lease takes, and what becomes of the montages in it. */
@Singleton
final class MontageMeters {
    private final Timer leases;
    private final Counter made;
    private final Counter unchanged;
    private final Counter removed;
    private final Counter failed;

    MontageMeters(MeterRegistry registry) {
        leases = registry.timer("montage.queue.lease");
        made = montages(registry, "made");
        unchanged = montages(registry, "unchanged");
        removed = montages(registry, "removed");
        failed = registry.counter("montage.queue.people", "outcome", "failed");
    }

    private static Counter montages(MeterRegistry registry, String outcome) {
        return registry.counter("montage.queue.montages", "outcome", outcome);
    }

    WorkMontageQueue.Turn measured(Supplier<WorkMontageQueue.Turn> work) {
        long start = System.nanoTime();
        WorkMontageQueue.Turn turn = work.get();
        if (turn.foundNobody()) return turn;
        leases.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        RefreshSummary summary = turn.summary();
        made.increment(summary.made());
        unchanged.increment(summary.unchanged());
        removed.increment(summary.removed());
        failed.increment(summary.failed());
        return turn;
    }
}
