package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.faults.FaultProxy.Answers;
import app.montage.stories.Await;
import app.montage.stories.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is well, but the way there is not (F3, F4, F5). */
class BrokenLinesTest {
    private final FaultProxy proxy = new FaultProxy(TestDatabase.fresh());
    /** As many connections as the program has unless told otherwise: each of them must be found out. */
    private final World world =
            new World(proxy.database(), Map.of("montage.workers", 0, "POOL_SIZE", 16, "montage.lease", 1));

    private final URI graphql = world.serve();
    private final Probe probe = new Probe(graphql);
    private final Diary diary = Diary.in(world, graphql);

    BrokenLinesTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        world.close();
        proxy.close();
    }

    @Test
    void connections_that_a_firewall_forgot_are_replaced() {
        diary.write();
        proxy.orphanAll();
        Instant orphaned = Instant.now();
        diary.write();
        assertThat(Duration.between(orphaned, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(diary.faults()).isSubsetOf(Diary.UNAVAILABLE);
        diary.assertKept(world);
    }

    @Test
    void who_asks_again_after_a_lost_commit_gets_what_was_made() {
        proxy.answers(Answers.losingCommits());
        CompletableFuture<Void> writing = diary.writing();
        Await.until("commits are lost", () -> !diary.faults().isEmpty());
        proxy.answers(Answers.AS_THEY_COME);
        diary.awaitMore(1);
        diary.stop();
        writing.join();
        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        diary.assertKept(world);
    }

    @Test
    void broken_connections_cost_one_retry() {
        diary.write();
        for (int i = 0; i < 5; i++) {
            proxy.resetAll();
            diary.write();
        }
        assertThat(diary.faults()).isSubsetOf(Diary.UNAVAILABLE);
        diary.assertKept(world);
    }

    @Test
    void while_no_connection_can_be_made_it_is_not_ready() throws Exception {
        CompletableFuture<Void> writing = diary.writing();
        diary.awaitMore(1);
        proxy.refuse();
        proxy.resetAll();
        Await.until("it is not ready", () -> probe.readiness() == 503);
        Await.until("writers hear of it", () -> !diary.faults().isEmpty());
        proxy.admit();
        Instant admitted = Instant.now();
        diary.awaitMore(1);
        assertThat(Duration.between(admitted, Instant.now())).isLessThan(Duration.ofSeconds(5));
        Await.until("it is ready again", () -> probe.readiness() == 200);
        diary.stop();
        writing.join();
        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        diary.assertKept(world);
    }

    @Test
    void late_and_dribbling_answers_are_answers() {
        List<CompletableFuture<Void>> writing =
                Stream.generate(diary::writing).limit(4).toList();
        for (Answers slow : List.of(Answers.late(100, 500), Answers.dribbling(7))) {
            proxy.answers(slow);
            diary.awaitMore(4);
        }
        proxy.answers(Answers.AS_THEY_COME);
        diary.stop();
        writing.forEach(CompletableFuture::join);
        System.err.println("SLOWEST " + diary.slowest());
        assertThat(diary.faults()).isEmpty();
        diary.assertKept(world);
    }
}
