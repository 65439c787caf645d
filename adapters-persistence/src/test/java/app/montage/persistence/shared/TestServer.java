package app.montage.persistence.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one PostgreSQL of a test run: in a container where Docker answers, else a process of its own. */
public record TestServer(String address, String username, String password) {
    static final String MAINTENANCE = "postgres";
    static final String TEMPLATE = "migrated";

    private static @Nullable TestServer running;

    public static synchronized TestServer running() {
        if (running == null) {
            running = DockerClientFactory.instance().isDockerAvailable() ? container() : process();
            running.migrate();
        }
        return running;
    }

    private static TestServer container() {
        @SuppressWarnings("resource") // ends with the test run
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine").withDatabaseName(MAINTENANCE);
        container.start();
        return new TestServer(
                container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer process() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            return new TestServer("localhost:" + server.getPort(), MAINTENANCE, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Done once; the databases of the test classes are copies. */
    private void migrate() {
        try (Connection connection = connect(MAINTENANCE)) {
            connection.createStatement().execute("CREATE DATABASE " + TEMPLATE);
            ServerRole.prepare(connection);
        } catch (SQLException | ServerRole.UnfitException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(url(TEMPLATE), username, password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The address of a database of its own, with the schema and nobody in it. */
    public String fresh() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(MAINTENANCE)) {
            connection.createStatement().execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), username, password);
    }

    String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database + "?ApplicationName=test";
    }
}
