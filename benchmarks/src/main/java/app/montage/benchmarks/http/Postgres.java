package app.montage.benchmarks.http;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL for this run alone, whose housekeeping does not begin in the middle of a measurement. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path folder;
    private final Database database;
    private final long pid;

    private Postgres(EmbeddedPostgres server, Path folder) throws IOException {
        this.server = server;
        this.folder = folder;
        this.database = new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
        this.pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
    }

    static Postgres start() throws IOException {
        return start(Map.of());
    }

    /** @param more settings besides */
    static Postgres start(Map<String, String> more) throws IOException {
        Path folder = Files.createTempDirectory("montage-benchmark-postgres");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("max_wal_size", "16GB")
                .setServerConfig("checkpoint_timeout", "1d")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("jit", "off")
                .setServerConfig("track_activity_query_size", "16384");
        more.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        Postgres postgres = new Postgres(server, folder);
        postgres.database.check();
        Migrations.apply(postgres.database);
        return postgres;
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    /** Processor time of the server and all its backends so far, in seconds. */
    double cpu() {
        return Cpu.ofFamily(pid);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) statement.execute(each);
        }
    }

    /** The first column of each row, as text. */
    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }

    /** Brings the tables to the state that they are in on most days. */
    void settle() throws SQLException {
        execute("VACUUM ANALYZE", "CHECKPOINT");
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (Files.exists(folder)) Files.delete(folder);
    }
}
