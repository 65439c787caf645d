package app.montage.persistence.shared;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when the connections that a pool keeps are dead but nobody said so, as after a firewall forgot them. Whoever
 * borrows one waits in vain for its sign of life before the next is tried, one after the other; so where none could be
 * had in time though some lie idle, all are made anew at once. Each pool has a thread that does nothing else, since
 * whatever shares one may itself be waiting for a dead connection.
 */
@Context
final class PoolWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final List<Thread> watches;

    PoolWatch(List<DataSource> pools) {
        watches = pools.stream()
                .map(DelegatingDataSource::unwrapDataSource)
                .filter(HikariDataSource.class::isInstance)
                .map(HikariDataSource.class::cast)
                .map(pool -> Thread.ofPlatform().name("pool-watch").daemon().unstarted(() -> watch(pool)))
                .toList();
    }

    @PostConstruct
    void start() {
        watches.forEach(Thread::start);
    }

    @PreDestroy
    void stop() {
        watches.forEach(Thread::interrupt);
    }

    private static void watch(HikariDataSource pool) {
        try {
            while (!pool.isClosed()) {
                Thread.sleep(ROUND);
                look(pool);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            LOG.trace("{} gives connections such as {}", pool.getPoolName(), connection);
        } catch (SQLException e) {
            if (pool.isClosed() || pool.getHikariPoolMXBean().getIdleConnections() == 0) return;
            LOG.warn("The idle connections of pool {} are given up, since they say nothing", pool.getPoolName());
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
