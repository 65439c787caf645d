package app.montage.bootstrap.faults;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that one test has to itself, since it is to be killed and frozen. */
final class OwnPostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    OwnPostgres(Path folder) throws IOException {
        data = folder.resolve("postgres");
        server = started(0);
    }

    /** The server's only database, with the schema. */
    Database database() {
        Database database = new Database(
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?ApplicationName=test", "postgres", "");
        database.check();
        Migrations.apply(database);
        return database;
    }

    private EmbeddedPostgres started(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                // Started for tests, it would be free to lose what it has acknowledged.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** As the machine's power would: the server and all its sessions, with no time to say anything. */
    void kill() throws IOException {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(it -> it.onExit().join());
    }

    /** Starts what was killed, at the same place, and comes back when it accepts connections. */
    void startAgain() throws IOException {
        server.close(); // lets go of the folder; there is nothing left to stop
        server = started(server.getPort());
    }

    /** It stays where it is and says nothing any more, as under a hypervisor that has no time for it. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        Stream<String> ids = processes().stream().map(it -> Long.toString(it.pid()));
        List<String> command = Stream.concat(Stream.of("kill", signal), ids).toList();
        new ProcessBuilder(command).start().waitFor();
    }

    /** The server, first, and its sessions. */
    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
