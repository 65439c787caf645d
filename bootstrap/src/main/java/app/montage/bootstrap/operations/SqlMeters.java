package app.montage.bootstrap.operations;

import app.montage.persistence.shared.SqlObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Times each statement by its name, and logs those that were slow (MON-67). */
@Singleton
final class SqlMeters implements SqlObserver {
    private static final Logger SLOW = LoggerFactory.getLogger("app.montage.slow-statements");

    /** Asked for late: the registry's own binders want the database, and with it this. */
    private final BeanProvider<MeterRegistry> registry;

    private final long slowNanos;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    SqlMeters(BeanProvider<MeterRegistry> registry, @Value("${montage.slow-statement:200ms}") Duration slow) {
        this.registry = registry;
        this.slowNanos = slow.toNanos();
    }

    @Override
    public void ran(String name, long nanos) {
        timers.computeIfAbsent(name, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (nanos >= slowNanos) SLOW.warn("{} took {} ms", name, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private Timer timer(String name) {
        return Timer.builder("montage.sql")
                .description("Statements, with the way to the database and back")
                .tag("statement", name)
                .register(registry.get());
    }
}
