package app.montage.bootstrap;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run; a database of its own, with the schema and nobody in it, for who asks. */
public final class TestDatabase {
    private static final String TEMPLATE = "montage_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    public static Database fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return of(name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        execute("CREATE DATABASE " + TEMPLATE);
        Migrations.apply(of(TEMPLATE));
    }

    private static Database of(String name) {
        return new Database("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, "postgres", "");
    }

    private static void execute(String command) {
        try (Connection connection = of("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
