package app.montage.persistence.shared;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when the connections that a pool keeps are dead but nobody said so, as after a firewall forgot them. Whoever
 * borrows one waits in vain for its sign of life before the next is tried, one after the other; so where none could be
 * had in time though some lie idle, all are made anew at once.
 */
@Singleton
final class PoolWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);

    private final List<HikariDataSource> pools;

    PoolWatch(List<DataSource> pools) {
        this.pools = pools.stream()
                .map(DelegatingDataSource::unwrapDataSource)
                .filter(HikariDataSource.class::isInstance)
                .map(HikariDataSource.class::cast)
                .toList();
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "2s")
    void look() {
        pools.forEach(pool -> Thread.ofPlatform().name("pool-watch").daemon().start(() -> look(pool)));
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
