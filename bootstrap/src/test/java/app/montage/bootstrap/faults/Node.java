package app.montage.bootstrap.faults;

import app.montage.bootstrap.database.Database;
import app.montage.stories.Await;
import app.montage.stories.World;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as it ships: a process of its own, with the class path that it has at run time and not the tests'. */
final class Node implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Montage serves at (http://\\S+)");

    private final Path output;
    private final Process process;
    private int saidBefore;

    Node(Database database, Path folder, String name) throws IOException {
        output = folder.resolve(name + ".log");
        String classPath = Path.of("target", "classes").toAbsolutePath()
                + File.pathSeparator
                + Files.readString(Path.of("target", "runtime-classpath")).strip();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "app.montage.bootstrap.Application",
                        "serve")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().keySet().removeIf(it -> it.startsWith("MICRONAUT_") || it.startsWith("MONTAGE_"));
        program.environment()
                .putAll(Map.of(
                        "DATASOURCE_URL",
                        database.url(),
                        "DATASOURCE_USERNAME",
                        database.username(),
                        "DATASOURCE_PASSWORD",
                        database.password(),
                        "KEYS_FILE",
                        Files.writeString(folder.resolve(name + ".keys"), World.KEYS)
                                .toString(),
                        "SHUTDOWN_NOTICE",
                        "1s",
                        "SLOW_STATEMENT",
                        "1m",
                        "POOL_SIZE",
                        "8",
                        "PORT",
                        "-1"));
        program.environment().put("GRAPHQL_LIMITS_POINTS", "0"); // writers of tests are quicker than people
        process = program.start();
    }

    /** Where it serves, once it does. */
    URI graphql() {
        Await.until(
                "the program serves",
                () -> !process.isAlive() || ADDRESS.matcher(said()).find());
        Matcher address = ADDRESS.matcher(said());
        if (!address.find()) throw new AssertionError("The program does not serve: " + said());
        return URI.create(address.group(1) + "/graphql");
    }

    /** What it has printed and logged. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM. */
    void stop() {
        saidBefore = said().length();
        process.destroy();
    }

    /** What it has said since it was told to stop, and not just for information. */
    List<String> complaints() {
        return said().substring(saidBefore)
                .lines()
                .filter(it -> !it.contains("\"level\":\"INFO\""))
                .toList();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
