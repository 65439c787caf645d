package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.RunMontageBatch;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.database.Migrations;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed while people write and montages are made, and comes back (F1). */
class DatabaseAwayTest {
    private static final String CREATE = """
            mutation ($key: String!) { createCheckin(input: {
              idempotencyKey: $key, widgets: [{text: {text: "kept"}}]}) { checkin { id } userErrors { code } } }""";
    private static final int PEOPLE = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedPostgres server;
    private final Path data;
    private World world;

    DatabaseAwayTest(@TempDir Path folder) throws IOException {
        data = folder.resolve("postgres");
        server = started(0);
        Database database = new Database(
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?ApplicationName=test", "postgres", "");
        Migrations.apply(database);
        world = new World(database, Map.of("montage.workers", 2, "montage.lease", 3, "montage.queue-period", "100ms"));
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

    @AfterEach
    void close() throws IOException {
        world.close();
        server.close();
        http.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_and_no_montage_is_half_made() throws Exception {
        URI graphql = world.serve();
        UserId writer = world.person("writer");
        Client client = new Client(graphql, world.token(writer));
        for (int i = 0; i < PEOPLE; i++) {
            UserId person = world.person("person" + i, "tea");
            world.checkin(person, Instant.now().minusSeconds(60), Visibility.FRIENDS, "tea time", "tea");
        }
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        Set<String> faults = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writing = Meanwhile.run(() -> {
            for (int i = 0; !over.get(); i++) persist(client, "key " + i, acknowledged, faults);
        });
        world.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.ALL);
        Await.until("people write", () -> acknowledged.size() > 20);

        kill();
        Await.until("it is not ready", () -> readiness(graphql) == 503);
        Await.until("writers hear of it", () -> !faults.isEmpty());
        server.close(); // lets go of the folder; there is nothing left to stop
        server = started(server.getPort());
        Await.until("it is ready again", () -> readiness(graphql) == 200);
        int before = acknowledged.size();
        Await.until("people write again", () -> acknowledged.size() > before + 20);
        over.set(true);
        writing.join();

        assertThat(faults).containsExactly("503 UNAVAILABLE");
        acknowledged.keySet().forEach(key -> persist(client, key, new ConcurrentHashMap<>(), faults));
        assertThat(world.count("SELECT count(*) AS count FROM checkin.checkins WHERE user_id = :id", "id", writer))
                .isEqualTo(acknowledged.size());
        assertThat(new HashSet<>(acknowledged.values())).hasSameSizeAs(acknowledged.keySet());
        Await.until("all is made", () -> world.count("SELECT count(*) AS count FROM montage.montage_jobs") == 0);
        assertThat(Torn.montages(world)).isZero();
        assertThat(world.count("SELECT count(*) AS count FROM montage.user_montages"))
                .isEqualTo(2 * PEOPLE + 1);
    }

    /** Asks with the same key until it is acknowledged. */
    private static void persist(Client client, String key, Map<String, String> acknowledged, Set<String> faults) {
        while (true) {
            Client.Answer answer = client.ask(CREATE, "key", key);
            String id = answer.at("/data/createCheckin/checkin/id").asText();
            if (!id.isEmpty()) {
                acknowledged.put(key, id);
                return;
            }
            faults.add(answer.status() + " " + answer.code());
        }
    }

    /** As the machine's power would: the server and all its sessions, with no time to say anything. */
    private void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        var sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        sessions.forEach(it -> it.onExit().join());
    }

    private int readiness(URI graphql) {
        HttpRequest request =
                HttpRequest.newBuilder(graphql.resolve("/health/readiness")).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
