package app.montage.bootstrap.schedule;

import app.montage.application.montage.RunMontageBatch;
import app.montage.application.montage.WorkMontageQueue;
import app.montage.application.shared.Sight;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the montage queue, the periodic batch and what else recurs on however many nodes there are: each task runs on one node at a time,
 * whichever is free, and when that dies, on another once its heartbeats are missed.
 */
@Singleton
public final class MontageSchedules {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource database;
    private final WorkMontageQueue queue;
    private final RunMontageBatch batch;
    private final List<RecurringTask<Void>> others;
    private final MontageMeters meters;
    private final Clock clock;
    private final int workers;
    private final Duration batchPeriod;
    private final Duration queuePeriod;
    private @Nullable Scheduler scheduler;
    private volatile boolean stopping;

    MontageSchedules(
            DataSource database,
            WorkMontageQueue queue,
            RunMontageBatch batch,
            List<RecurringTask<Void>> others,
            MontageMeters meters,
            Clock clock,
            @Value("${montage.workers:2}") int workers,
            @Value("${montage.batch-period:1h}") Duration batchPeriod,
            @Value("${montage.queue-period:1s}") Duration queuePeriod) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.queue = queue;
        this.batch = batch;
        this.others = List.copyOf(others);
        this.meters = meters;
        this.clock = clock;
        this.workers = workers;
        this.batchPeriod = batchPeriod;
        this.queuePeriod = queuePeriod;
    }

    /** Begins to work; for programs that serve. */
    public synchronized void start() {
        if (workers == 0 || scheduler != null) return;
        List<RecurringTask<Void>> tasks = new ArrayList<>(others);
        tasks.add(Tasks.recurring("montage-batch", FixedDelay.of(batchPeriod))
                .execute((instance, context) -> batch.handle(RunMontageBatch.Scope.DUE)));
        IntStream.rangeClosed(1, workers)
                .forEach(worker -> tasks.add(Tasks.recurring("montage-queue-" + worker, FixedDelay.of(queuePeriod))
                        .execute((instance, context) -> drain())));
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .tableName("shared.scheduled_tasks")
                .threads(workers + 1 + others.size())
                .clock(clock::instant)
                .executorService(Executors.newThreadPerTaskExecutor(MontageSchedules::thread))
                .pollingInterval(queuePeriod)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        scheduler.start();
    }

    /** Chores are the program's own, which sees everything. */
    private static Thread thread(Runnable chore) {
        return Thread.ofVirtual().unstarted(() -> Sight.everything().run(chore));
    }

    private void drain() {
        while (!stopping && !meters.measured(queue::handle).foundNobody()) continue;
    }

    /** Finishes the lease that is under way and takes no further one. */
    @PreDestroy
    public synchronized void stop() {
        stopping = true;
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }
}
