package app.montage.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.stories.World;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** What is set for the driver reaches it. */
class PoolsTest {
    private static final World WORLD = new World(Map.of("montage.workers", 0));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    /** Else a session whose other end is gone without a word holds its connection for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "read"})
    void nobody_waits_for_ever_for_a_database_that_says_nothing(String pool) throws SQLException {
        try (Connection connection = borrow(pool)) {
            assertThat(connection.getNetworkTimeout())
                    .isEqualTo((int) Duration.ofSeconds(10).toMillis());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "read"})
    void statements_are_prepared_when_they_are_first_asked(String pool) throws SQLException {
        try (Connection connection = borrow(pool)) {
            assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold())
                    .isEqualTo(1);
        }
    }

    private static Connection borrow(String pool) throws SQLException {
        return DelegatingDataSource.unwrapDataSource(WORLD.the(DataSource.class, pool))
                .getConnection();
    }
}
