package app.montage.bootstrap.operations;

import app.montage.graphql.transport.OperationObserver;
import app.montage.persistence.shared.SqlObserver;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times each operation by its name, and counts the statements it took: both happen on one thread. Clients make the names
 * up, so only so many are told apart.
 */
@Singleton
final class OperationMeters implements OperationObserver, SqlObserver {
    static final int NAMES = 200;
    private static final int LONGEST = 80;
    private static final String NAMELESS = "anonymous";
    private static final String OTHERS = "other";

    private record Key(String operation, String type, Outcome outcome) {}

    /** Asked for late: the registry's own binders want the database, and with it this. */
    private final BeanProvider<MeterRegistry> registry;

    private final ThreadLocal<int @Nullable []> statements = new ThreadLocal<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, DistributionSummary> counts = new ConcurrentHashMap<>();

    OperationMeters(BeanProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void began() {
        statements.set(new int[1]);
    }

    @Override
    public void ran(String name, long nanos) {
        int[] count = statements.get();
        if (count != null) count[0]++;
    }

    @Override
    public void ended(Asked operation, Outcome outcome, long nanos) {
        String name = told(operation.name());
        timers.computeIfAbsent(new Key(name, operation.type(), outcome), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        int[] count = statements.get();
        statements.remove();
        if (count != null) counts.computeIfAbsent(name, this::summary).record(count[0]);
    }

    private String told(@Nullable String name) {
        if (name == null) return NAMELESS;
        if (names.contains(name)) return name;
        if (name.length() > LONGEST || names.size() >= NAMES) return OTHERS;
        names.add(name);
        return name;
    }

    private Timer timer(Key key) {
        return Timer.builder("graphql.server.requests")
                .description("Operations, from the checked request to its answer")
                .tag("operation", key.operation())
                .tag("type", key.type())
                .tag("outcome", key.outcome().name().toLowerCase(Locale.ROOT))
                .register(registry.get());
    }

    private DistributionSummary summary(String operation) {
        return DistributionSummary.builder("graphql.server.statements")
                .description("Statements that an operation took")
                .tag("operation", operation)
                .register(registry.get());
    }
}
