package app.montage.bootstrap.database;

import app.montage.bootstrap.program.Failure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL of this machine's own, kept in a folder between runs. A server that outlived a killed program is
 * taken over; one that another program holds is shared, and left running.
 */
final class LocalPostgres implements DatabaseHost {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final int port;
    private final AutoCloseable holding;

    private LocalPostgres(int port, AutoCloseable holding) {
        this.port = port;
        this.holding = holding;
    }

    static LocalPostgres in(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolveSibling("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isMine(channel)) return started(folder, channel);
            channel.close();
            return shared(folder);
        } catch (IOException e) {
            throw new Failure("The local database in " + folder + " did not start: " + e.getMessage(), e);
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static LocalPostgres started(Path folder, FileChannel lock) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale", "C.UTF-8")
                // The library starts it for tests, which may lose what they wrote; this one keeps its promises.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "UTC");
        port(folder).ifPresent(builder::setPort);
        EmbeddedPostgres server = builder.start();
        return new LocalPostgres(server.getPort(), () -> {
            server.close();
            lock.close();
        });
    }

    private static LocalPostgres shared(Path folder) throws IOException {
        int port = port(folder)
                .orElseThrow(() -> new Failure("Another program is just starting the local database; try again."));
        return new LocalPostgres(port, () -> {});
    }

    /** The port of the server that runs on the folder, by the note that it keeps there. */
    private static Optional<Integer> port(Path folder) throws IOException {
        Path note = folder.resolve("postmaster.pid");
        if (!Files.exists(note)) return Optional.empty();
        List<String> lines = Files.readAllLines(note);
        if (lines.size() <= PORT_LINE) return Optional.empty();
        boolean alive =
                ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).isPresent();
        return alive ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip())) : Optional.empty();
    }

    @Override
    public Database database() {
        return new Database("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
    }

    @Override
    public void close() {
        try {
            holding.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
