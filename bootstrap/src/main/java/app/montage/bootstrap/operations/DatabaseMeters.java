package app.montage.bootstrap.operations;

import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database tells of itself: table sizes and how the jobs stand (MON-65, MON-68); looked up now and then. */
@Singleton
class DatabaseMeters implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMeters.class);
    private static final String SIZES = "/* table sizes */ SELECT table_name, total_bytes FROM montage.table_sizes";
    private static final String JOBS =
            "/* job status */ SELECT waiting, coalesce(lag_seconds, 0) AS lag, failing FROM montage.job_status";

    private record Jobs(long waiting, double lag, long failing) {}

    /** Asked for late: the connection pools want the registry of meters, and with it this. */
    private final BeanProvider<Sql> sql;

    private volatile @Nullable MultiGauge sizes;
    private volatile Jobs jobs = new Jobs(0, 0, 0);

    DatabaseMeters(BeanProvider<Sql> sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        sizes = MultiGauge.builder("montage.table")
                .description("The size of a table with its indexes")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("montage.jobs.waiting", () -> jobs.waiting)
                .description("Montages whose turn it is to be made")
                .register(registry);
        Gauge.builder("montage.jobs.lag", () -> jobs.lag)
                .description("How long the one has waited that has waited longest")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("montage.jobs.failing", () -> jobs.failing)
                .description("Montages that could not be made and are tried again")
                .register(registry);
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "1m")
    void lookUpSizes() {
        MultiGauge gauge = sizes;
        if (gauge == null) return;
        ask(() -> gauge.register(
                sql.get()
                        .list(
                                SIZES,
                                Params.none(),
                                row -> MultiGauge.Row.of(
                                        Tags.of("table", row.text("table_name")), row.bigint("total_bytes"))),
                true));
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "10s")
    void lookUpJobs() {
        ask(() -> sql.get().one(JOBS, Params.none(), DatabaseMeters::jobs).ifPresent(it -> jobs = it));
    }

    /** What was known stays; that the database is away, others tell. */
    static void ask(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException e) {
            LOG.debug("The database does not tell of itself", e);
        }
    }

    private static Jobs jobs(Row row) throws SQLException {
        return new Jobs(row.bigint("waiting"), row.real("lag"), row.bigint("failing"));
    }
}
