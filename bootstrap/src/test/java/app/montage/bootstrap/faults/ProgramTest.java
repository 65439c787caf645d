package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.persistence.shared.Params;
import app.montage.stories.Await;
import app.montage.stories.World;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, each a process of its own, from their start to the end of one (F7, F8). */
class ProgramTest {
    private static final int WRITERS = 4;
    private static final int TERMINATED = 128 + 15;

    @Test
    void nodes_start_together_on_an_empty_database_and_one_ends_without_losing_a_request(@TempDir Path folder)
            throws Exception {
        Database database = empty();
        try (Node one = new Node(database, folder, "one");
                Node other = new Node(database, folder, "other")) {
            for (Node node : List.of(one, other))
                assertThat(new Probe(node.graphql()).readiness()).isEqualTo(200);
            try (World world = new World(database, Map.of("montage.workers", 0))) {
                assertThat(world.asOwner("SELECT count(*) - count(DISTINCT version) FROM flyway_schema_history"))
                        .containsExactly("0");
                endsWithoutLoss(world, one);
            }
            assertThat(new Probe(other.graphql()).readiness()).isEqualTo(200);
            other.stop();
            for (Node node : List.of(one, other)) endsQuietly(node);
        }
    }

    /** What is under way waits for a table until the node has stopped to listen, and is answered all the same. */
    private static void endsWithoutLoss(World world, Node node) throws Exception {
        URI graphql = node.graphql();
        Probe probe = new Probe(graphql);
        List<Diary> diaries =
                Stream.generate(() -> Diary.in(world, graphql)).limit(WRITERS).toList();
        List<CompletableFuture<Void>> writing =
                diaries.stream().map(Diary::writing).toList();
        diaries.forEach(it -> it.awaitMore(2));
        world.the(Transactions.class).run(() -> {
            world.sql().update("LOCK TABLE checkin.checkins IN SHARE MODE", Params.none());
            Await.until("all are under way", () -> waiting(world) == WRITERS);
            diaries.forEach(Diary::stop);
            node.stop();
            Await.until("it is not ready", () -> probe.readiness() != 200);
            Await.until("it takes no new requests", () -> probe.liveness() == 0);
        });
        writing.forEach(CompletableFuture::join);
        for (Diary diary : diaries) {
            assertThat(diary.faults()).isEmpty();
            diary.assertThereOnce(world);
        }
    }

    private static long waiting(World world) {
        return world.count(
                "SELECT count(*) AS count FROM pg_locks" + " WHERE NOT granted AND relation = CAST(:table AS regclass)",
                "table",
                "checkin.checkins");
    }

    private static void endsQuietly(Node node) throws InterruptedException {
        assertThat(node.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(node.process().exitValue()).isEqualTo(TERMINATED);
        assertThat(node.complaints()).isEmpty();
    }

    private static Database empty() throws SQLException {
        Database other = TestDatabase.fresh();
        try (Connection connection = other.connect()) {
            connection.createStatement().execute("CREATE DATABASE empty_for_two TEMPLATE template0");
        }
        return new Database(
                other.url().replaceFirst("/t_[0-9a-f]+", "/empty_for_two"), other.username(), other.password());
    }
}
