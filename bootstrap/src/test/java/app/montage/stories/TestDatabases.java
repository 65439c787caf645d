package app.montage.stories;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for all tests of this JVM, and a fresh, migrated database in it for whoever asks. */
final class TestDatabases {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Database SERVER = server();

    static {
        execute("CREATE DATABASE template_montage");
        Migrations.apply(named("template_montage"));
    }

    private TestDatabases() {}

    static Database fresh() {
        String name = "test_" + NEXT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE template_montage");
        return named(name);
    }

    /** One that nothing has been created in yet. */
    static Database empty() {
        String name = "test_" + NEXT.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return named(name);
    }

    private static Database server() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new Database(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            return new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database named(String name) {
        return new Database(
                SERVER.url().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name), SERVER.username(), SERVER.password());
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.connect();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
