package app.montage.bootstrap.program;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time that all nodes share. A node starts with its machine's, and takes the database's where the two are apart; in
 * between it counts by itself, so that nothing expires and nobody's work is taken over because one machine's clock jumps.
 */
@Singleton
final class SharedClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
    private static final Duration NEAR = Duration.ofSeconds(1);

    private record Anchor(Instant time, long nanos) {
        Instant now() {
            return time.plusNanos(System.nanoTime() - nanos);
        }
    }

    private final DataSource database;
    private volatile Anchor anchor;

    SharedClock(DataSource database, @Named("machine") InstantSource machine) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.anchor = new Anchor(machine.instant(), System.nanoTime());
    }

    @PostConstruct
    @Scheduled(fixedDelay = "10s", initialDelay = "10s")
    void look() {
        long before = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT clock_timestamp()")) {
            result.next();
            Instant there = result.getObject(1, OffsetDateTime.class).toInstant();
            long way = System.nanoTime() - before;
            take(new Anchor(there, before + way / 2), Duration.ofNanos(way));
        } catch (SQLException e) {
            LOG.debug("The database does not tell the time", e);
        }
    }

    /** Near enough is left alone: time that goes back by a little would be worse than one that is off by a little. */
    private void take(Anchor there, Duration way) {
        Duration apart = Duration.between(there.now(), anchor.now());
        if (apart.abs().compareTo(NEAR.plus(way)) < 0) return;
        LOG.warn("The time here is {} ahead of the database's, which is taken from now on", apart);
        anchor = there;
    }

    @Override
    public Instant instant() {
        return anchor.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId other) {
        if (other.equals(getZone())) return this;
        throw new UnsupportedOperationException("Whoever wants another zone's time asks for it by the instant.");
    }
}
