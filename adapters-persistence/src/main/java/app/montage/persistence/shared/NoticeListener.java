package app.montage.persistence.shared;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to notices on a connection of its own, and connects anew when that is lost. It asks the database for a sign of
 * life in between, since a connection that a firewall forgot would be silent for ever.
 */
@Singleton
public final class NoticeListener {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final int SIGN_OF_LIFE_MILLIS = 5_000;
    private static final int AGAIN_AFTER_MILLIS = 500;

    private final DataSource database;
    private final List<NoticeHearer> hearers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    NoticeListener(DataSource database, List<NoticeHearer> hearers) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.hearers = hearers;
    }

    /** Begins to listen; for programs that serve. */
    public synchronized void start() {
        if (thread == null)
            thread = Thread.ofPlatform().name("notices").daemon().start(this::listen);
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopped.countDown();
        if (thread == null) return;
        if (!wake()) thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** By a notice that says nothing: an interruption would break the connection, which the pool would complain of. */
    private boolean wake() {
        try (Connection connection = database.getConnection()) {
            execute(connection, "NOTIFY " + Notices.CHANNEL);
            return true;
        } catch (SQLException e) {
            LOG.debug("The database is away, so nobody is woken", e);
            return false;
        }
    }

    private void listen() {
        while (stopped.getCount() > 0) {
            try (Connection connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                if (stopped.getCount() > 0) LOG.warn("Notices are not heard for the moment: {}", e.getMessage());
            }
            hearers.forEach(NoticeHearer::lost);
            rest();
        }
    }

    private void hear(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "LISTEN " + Notices.CHANNEL);
        hearers.forEach(NoticeHearer::connected);
        try {
            PGConnection notices = connection.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                PGNotification[] heard = notices.getNotifications(SIGN_OF_LIFE_MILLIS);
                if (heard == null || heard.length == 0) execute(connection, "SELECT 1");
                else for (PGNotification notice : heard) tell(notice.getParameter());
            }
        } finally {
            // A pool's connection, so the next who borrows it must not inherit the subscription.
            if (!connection.isClosed()) execute(connection, "UNLISTEN *");
        }
    }

    private void tell(String notice) {
        int space = notice.indexOf(' ');
        if (space < 0) return;
        for (NoticeHearer hearer : hearers) hearer.heard(notice.substring(0, space), notice.substring(space + 1));
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void rest() {
        try {
            boolean stop = stopped.await(AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            if (stop) LOG.debug("No longer listening");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
