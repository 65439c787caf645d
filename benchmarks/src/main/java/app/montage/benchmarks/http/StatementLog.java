package app.montage.benchmarks.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL itself says of the statements that it ran: how long each took, and with which values. */
final class StatementLog {
    /** Settings with which PostgreSQL must be started. */
    static final Map<String, String> SETTINGS = Map.of(
            "logging_collector",
            "on",
            "log_directory",
            "statements",
            "log_destination",
            "jsonlog",
            "log_rotation_size",
            "0",
            "log_rotation_age",
            "0");

    private static final Pattern RAN =
            Pattern.compile("duration: ([\\d.]+) ms  (parse|bind|execute)[^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern TITLE =
            Pattern.compile("\\s*(?:SELECT set_config[^;]*;\\s*)?/\\* (.*?) \\*/.*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:(NULL)|'([^']*+(?:''[^']*+)*+)')");
    private static final JsonFactory JSON = new JsonFactory();
    private static final int PATIENCE = 5_000;

    /**
     * A statement that was run.
     *
     * @param millis for binding its values and running it, and for planning where that was done
     */
    record Ran(String title, String text, List<@Nullable String> values, double millis) {}

    private final Postgres postgres;
    private final Path file;
    private long read;
    private int marks;

    StatementLog(Postgres postgres) throws IOException, SQLException {
        this.postgres = postgres;
        postgres.execute("ALTER SYSTEM SET log_min_duration_statement = 0", "SELECT pg_reload_conf()");
        try (Stream<Path> files = Files.list(postgres.folder().resolve("statements"))) {
            file = files.filter(it -> it.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
        read = Files.size(file); // what others have run is not asked for, and may be very much
        next();
    }

    /** What has been run since this was asked last, in its order. */
    List<Ran> next() throws IOException, SQLException {
        String mark = "SELECT 'mark " + ++marks + "'";
        for (int i = 0; i < PATIENCE; i++) {
            if (i % 1_000 == 0) postgres.execute(mark);
            String text = text();
            int end = text.indexOf("mark " + marks + "'");
            if (end >= 0) {
                int line = text.indexOf('\n', end);
                if (line >= 0) {
                    read += text.getBytes(StandardCharsets.UTF_8).length;
                    return ran(text.substring(0, line));
                }
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL does not log");
    }

    void stop() throws SQLException {
        postgres.execute("ALTER SYSTEM RESET log_min_duration_statement", "SELECT pg_reload_conf()");
    }

    private String text() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(read);
            byte[] bytes = new byte[(int) (log.length() - read)];
            log.readFully(bytes);
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') whole--;
            return new String(bytes, 0, whole, StandardCharsets.UTF_8);
        }
    }

    private static List<Ran> ran(String text) throws IOException {
        List<Ran> all = new ArrayList<>();
        Map<String, Double> before = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            Map<String, String> entry = entry(line);
            Matcher ran = RAN.matcher(entry.getOrDefault("message", ""));
            if (!ran.matches()) continue;
            String pid = entry.getOrDefault("pid", "");
            double millis = Double.parseDouble(ran.group(1)) + before.getOrDefault(pid, 0.0);
            if (ran.group(2).equals("execute")) {
                before.remove(pid);
                Matcher title = TITLE.matcher(ran.group(3));
                String name = title.matches() ? title.group(1) : "unnamed";
                all.add(new Ran(name, ran.group(3), values(entry.getOrDefault("detail", "")), millis));
            } else before.put(pid, millis);
        }
        return all;
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(detail);
        while (parameters.find())
            values.add(parameters.group(1) != null ? null : parameters.group(2).replace("''", "'"));
        return values;
    }

    /** The fields of one flat object. */
    private static Map<String, String> entry(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        if (line.isBlank()) return fields;
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, json.getText());
            }
        }
        return fields;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
