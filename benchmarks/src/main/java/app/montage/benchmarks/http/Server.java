package app.montage.benchmarks.http;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program itself, as a process beside the database, with a client to ask it now and then. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ONLY_FOR_BENCHMARKS =
            Pattern.compile("(benchmarks|jmh|jopt-simple|commons-math).*\\.jar|.*-tests\\.jar");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Child child;
    private final Duration start;

    private Server(Child child, long started) throws IOException {
        this.child = child;
        while (!answers()) {
            if (!child.isAlive() || System.nanoTime() - started > PATIENCE.toNanos())
                throw new IllegalStateException("The server does not answer; see its log.");
            pause();
        }
        this.start = Duration.ofNanos(System.nanoTime() - started);
    }

    /** A heap as for a small machine, no work of its own beside answering, and what else is given. */
    static Server start(Postgres postgres, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TrimNativeHeapInterval=5000",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.timezone=UTC",
                "-Dmontage.workers=0",
                "-Dmontage.shutdown.notice=0s"));
        options.addAll(List.of(more));
        long now = System.nanoTime();
        return new Server(
                Child.start(
                        new Child.Program(
                                "server", options, classPath(), List.of("app.montage.bootstrap.Application", "serve")),
                        Map.of(
                                "DATASOURCE_URL",
                                postgres.database().url(),
                                "DATASOURCE_USERNAME",
                                postgres.database().username(),
                                "HOST",
                                "127.0.0.1",
                                "KEYS_FILE",
                                Bearer.keysFile())),
                now);
    }

    /** The program's own jars, without what only benchmarks need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> !it.endsWith("benchmarks/target/classes")
                        && !ONLY_FOR_BENCHMARKS
                                .matcher(String.valueOf(it.getFileName()))
                                .matches())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers() {
        try {
            return post("", "{\"query\":\"{__typename}\"}").contains("Query");
        } catch (IOException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it answers to a request of GraphQL. */
    String post(String token, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return send(request.build());
    }

    /** How many statements it has sent to the database so far. */
    long statements() throws IOException {
        return send(HttpRequest.newBuilder(at("/prometheus")).build())
                .lines()
                .filter(it -> it.startsWith("montage_sql_seconds_count"))
                .mapToLong(it -> (long) Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .sum();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + child.port() + path);
    }

    private String send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    Child child() {
        return child;
    }

    /** From the start of the process to the first answer. */
    Duration start() {
        return start;
    }

    @Override
    public void close() {
        client.close();
        child.close();
    }
}
