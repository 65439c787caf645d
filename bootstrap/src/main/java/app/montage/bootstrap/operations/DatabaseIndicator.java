package app.montage.bootstrap.operations;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Whether the database answers. It is asked once at a time, however many ask us, and who asks us hears within a second,
 * even when the database says nothing at all.
 */
@Singleton
@Readiness
@Requires(beans = HealthEndpoint.class)
final class DatabaseIndicator implements HealthIndicator {
    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final DataSource database;
    private final AtomicReference<@Nullable CompletableFuture<HealthStatus>> asking = new AtomicReference<>();

    DatabaseIndicator(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> status().copy()
                .completeOnTimeout(HealthStatus.DOWN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(status -> HealthResult.builder(NAME, status).build()));
    }

    private CompletableFuture<HealthStatus> status() {
        CompletableFuture<HealthStatus> mine = new CompletableFuture<>();
        CompletableFuture<HealthStatus> others = asking.compareAndExchange(null, mine);
        if (others != null) return others;
        Thread.ofVirtual().name("database-health").start(() -> {
            HealthStatus status = ask();
            asking.set(null);
            mine.complete(status);
        });
        return mine;
    }

    private HealthStatus ask() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1) ? HealthStatus.UP : HealthStatus.DOWN;
        } catch (SQLException e) {
            return HealthStatus.DOWN;
        }
    }
}
