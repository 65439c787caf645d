package app.montage.benchmarks.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Reads the moments and writes the items as they are, by binary COPY, with nobody thinking in between. */
record CopyFloor(Postgres postgres) {
    private static final String READ = """
            COPY (SELECT owner_id, kind, source_id, occurred_at, updated_at, visibility, ready, tags, words, place_id,
              latitude, longitude, widgets, widget_types, content_types, qualities, perceptual_hashes, content_hashes,
              hearts, reactions, comments, shares, favourite
            FROM moment.moments WHERE deleted_at IS NULL) TO STDOUT (FORMAT binary)""";

    private static final String SHOWN = """
            COPY (SELECT i.* FROM montage.montage_items i JOIN montage.user_montages m
              ON m.user_id = i.user_id AND m.id = i.montage_id AND m.generation = i.generation
              ORDER BY i.user_id, i.montage_id, i.position) TO STDOUT (FORMAT binary)""";

    /** Processor time in seconds, with and without the foreign key that the real table has. */
    record Seconds(double with, double without) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f s (%.1f s without the foreign key)", with, without);
        }
    }

    Seconds measure() throws SQLException, IOException {
        Path items = Files.createTempFile("montage-benchmark", ".copy");
        try {
            try (Connection connection = postgres.database().connect();
                    OutputStream file = Files.newOutputStream(items)) {
                copy(connection).copyOut(SHOWN, file);
            }
            postgres.execute("CREATE TABLE montage.items_floor (LIKE montage.montage_items INCLUDING ALL)");
            double without = once(items);
            postgres.execute(
                    "TRUNCATE montage.items_floor",
                    "ALTER TABLE montage.items_floor ADD FOREIGN KEY (user_id, montage_id)"
                            + " REFERENCES montage.user_montages ON DELETE CASCADE");
            double with = once(items);
            postgres.execute("DROP TABLE montage.items_floor");
            return new Seconds(with, without);
        } finally {
            Files.delete(items);
        }
    }

    private double once(Path items) throws SQLException, IOException {
        try (Connection connection = postgres.database().connect();
                InputStream file = Files.newInputStream(items)) {
            double start = cpu();
            copy(connection).copyOut(READ, OutputStream.nullOutputStream());
            copy(connection).copyIn("COPY montage.items_floor FROM STDIN (FORMAT binary)", file, 1 << 16);
            // Before the connection closes: what a process that is just ending has used is counted late, or not at all.
            return cpu() - start;
        }
    }

    private double cpu() {
        return postgres.cpu() + Cpu.of(ProcessHandle.current().pid());
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
