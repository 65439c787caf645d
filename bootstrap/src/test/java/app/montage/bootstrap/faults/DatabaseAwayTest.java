package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.RunMontageBatch;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.stories.Await;
import app.montage.stories.Torn;
import app.montage.stories.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed, or frozen, while people write and montages are made, and comes back (F1, F2). */
class DatabaseAwayTest {
    private static final int PEOPLE = 60;

    private final OwnPostgres postgres;
    private final World world;
    private final URI graphql;
    private final Probe probe;
    private final Diary diary;

    DatabaseAwayTest(@TempDir Path folder) throws IOException {
        postgres = new OwnPostgres(folder);
        world = new World(
                postgres.database(), Map.of("montage.workers", 2, "montage.lease", 3, "montage.queue-period", "100ms"));
        graphql = world.serve();
        probe = new Probe(graphql);
        diary = Diary.in(world, graphql);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
        postgres.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_and_no_montage_is_half_made() throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            UserId person = world.person("person" + i, "tea");
            world.checkin(person, Instant.now().minusSeconds(60), Visibility.FRIENDS, "tea time", "tea");
        }
        CompletableFuture<Void> writing = diary.writing();
        for (int time = 1; time <= 3; time++) {
            world.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.ALL);
            diary.awaitMore(20);
            postgres.kill();
            Await.until("it is not ready", () -> probe.readiness() == 503);
            Await.until("writers hear of it", () -> !diary.faults().isEmpty());
            postgres.startAgain();
            Instant accepting = Instant.now();
            diary.awaitMore(1);
            assertThat(Duration.between(accepting, Instant.now())).isLessThan(Duration.ofSeconds(5));
            Await.until("it is ready again", () -> probe.readiness() == 200);
        }
        diary.stop();
        writing.join();

        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        diary.assertKept(world);
        Await.until("all is made", () -> world.count("SELECT count(*) AS count FROM montage.montage_jobs") == 0);
        assertThat(Torn.montages(world)).isZero();
        assertThat(world.count("SELECT count(*) AS count FROM montage.user_montages"))
                .isEqualTo(2 * PEOPLE + 1);
    }

    @Test
    void while_it_says_nothing_we_say_so_in_time_and_go_on_when_it_does() throws Exception {
        CompletableFuture<Void> writing = diary.writing();
        diary.awaitMore(5);
        postgres.freeze();
        try {
            Await.until("it is not ready", () -> probe.readiness() == 503);
            List<Duration> waits = new ArrayList<>();
            Await.until("writers hear of it", () -> {
                Instant asked = Instant.now();
                assertThat(probe.liveness()).isEqualTo(200);
                waits.add(Duration.between(asked, Instant.now()));
                return waits.size() >= 10 && !diary.faults().isEmpty();
            });
            // Of ten, one may find the machine busy with something else.
            assertThat(waits.stream().sorted().toList().get(waits.size() * 9 / 10 - 1))
                    .isLessThan(Duration.ofSeconds(1));
        } finally {
            postgres.thaw();
        }
        Instant thawed = Instant.now();
        diary.awaitMore(1);
        assertThat(Duration.between(thawed, Instant.now())).isLessThan(Duration.ofSeconds(5));
        Await.until("it is ready again", () -> probe.readiness() == 200);
        diary.stop();
        writing.join();

        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        assertThat(diary.slowest()).isLessThan(Duration.ofSeconds(10));
        diary.assertKept(world);
    }
}
