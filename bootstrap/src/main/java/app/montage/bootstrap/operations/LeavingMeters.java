package app.montage.bootstrap.operations;

import app.montage.application.shared.Sight;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** How it goes with those who leave and with the copies of their data that people have asked for; looked up now and then. */
@Singleton
class LeavingMeters implements MeterBinder {
    private static final String ERASURES = """
            /* erasure status */
            SELECT waiting, coalesce(lag_seconds, 0) AS lag, failing FROM account.erasure_status""";

    /** Each number by an index that holds few rows. */
    static final String EXPORTS = """
            /* data export status */
            SELECT (SELECT count(*) FROM account.data_exports WHERE due_at IS NOT NULL) AS waiting,
              (SELECT count(*) FROM account.data_exports
               WHERE status = 'FAILED' AND finished_at > now() - interval '1 day') AS failed""";

    private record Erasures(long waiting, double lag, long failing) {}

    private record Exports(long waiting, long failed) {}

    /** Asked for late: the connection pools want the registry of meters, and with it this. */
    private final BeanProvider<Sql> sql;

    private volatile Erasures erasures = new Erasures(0, 0, 0);
    private volatile Exports exports = new Exports(0, 0);

    LeavingMeters(BeanProvider<Sql> sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("account.erasures.waiting", () -> erasures.waiting)
                .description("People who have left and whose time to be erased has come")
                .register(registry);
        Gauge.builder("account.erasures.lag", () -> erasures.lag)
                .description("How long the one of them has waited who has waited longest")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("account.erasures.failing", () -> erasures.failing)
                .description("People who could not be erased and are tried again")
                .register(registry);
        Gauge.builder("account.exports.waiting", () -> exports.waiting)
                .description("Copies of data that are to be made, or being made")
                .register(registry);
        Gauge.builder("account.exports.failed", () -> exports.failed)
                .description("Copies of data that were given up in the last 24 hours")
                .register(registry);
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "1m")
    void lookUp() {
        DatabaseMeters.ask(() -> Sight.everything().run(this::ask));
    }

    private void ask() {
        sql.get().one(ERASURES, Params.none(), LeavingMeters::erasures).ifPresent(it -> erasures = it);
        sql.get().one(EXPORTS, Params.none(), LeavingMeters::exports).ifPresent(it -> exports = it);
    }

    private static Erasures erasures(Row row) throws SQLException {
        return new Erasures(row.bigint("waiting"), row.real("lag"), row.bigint("failing"));
    }

    private static Exports exports(Row row) throws SQLException {
        return new Exports(row.bigint("waiting"), row.bigint("failed"));
    }
}
