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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is well, but the way there is not (F3, F4, F5). */
class BrokenLinesTest {
    private static final FaultProxy PROXY = FaultProxy.to(TestDatabase.fresh());
    /** As many connections as the program has unless told otherwise: each of them must be found out. */
    private static final World WORLD = new World(PROXY.database(), Map.of("montage.workers", 0, "POOL_SIZE", 16));

    private static final URI GRAPHQL = WORLD.serve();

    private final Probe probe = new Probe(GRAPHQL);
    private final Diary diary = Diary.in(WORLD, GRAPHQL);

    @AfterEach
    void mend() {
        PROXY.answers(Answers.AS_THEY_COME);
    }

    @AfterAll
    static void close() throws IOException {
        WORLD.close();
        PROXY.close();
    }

    @Test
    void connections_that_a_firewall_forgot_are_replaced() {
        diary.write();
        PROXY.orphanAll();
        Instant orphaned = Instant.now();
        diary.write();
        assertThat(Duration.between(orphaned, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(diary.faults()).isSubsetOf(Diary.UNAVAILABLE);
        diary.assertKept(WORLD);
    }

    @Test
    void who_asks_again_after_a_lost_commit_gets_what_was_made() {
        PROXY.answers(Answers.losingCommits());
        CompletableFuture<Void> writing = diary.writing();
        Await.until("commits are lost", () -> !diary.faults().isEmpty());
        PROXY.answers(Answers.AS_THEY_COME);
        diary.awaitMore(1);
        diary.stop();
        writing.join();
        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        diary.assertKept(WORLD);
    }

    @Test
    void broken_connections_cost_one_retry() {
        diary.write();
        for (int i = 0; i < 5; i++) {
            PROXY.resetAll();
            diary.write();
        }
        assertThat(diary.faults()).isSubsetOf(Diary.UNAVAILABLE);
        diary.assertKept(WORLD);
    }

    @Test
    void while_no_connection_can_be_made_it_is_not_ready() throws Exception {
        CompletableFuture<Void> writing = diary.writing();
        diary.awaitMore(1);
        PROXY.refuse();
        PROXY.resetAll();
        Await.until("it is not ready", () -> probe.readiness() == 503);
        Await.until("writers hear of it", () -> !diary.faults().isEmpty());
        PROXY.admit();
        Instant admitted = Instant.now();
        diary.awaitMore(1);
        assertThat(Duration.between(admitted, Instant.now())).isLessThan(Duration.ofSeconds(5));
        Await.until("it is ready again", () -> probe.readiness() == 200);
        diary.stop();
        writing.join();
        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        diary.assertKept(WORLD);
    }

    @Test
    void reading_bears_late_answers() {
        PROXY.answers(Answers.late(100, 500));
        for (int i = 0; i < 5; i++) assertThat(diary.read().status()).isEqualTo(200);
    }

    /** It takes a dozen ways to the database and back, for which there are five seconds. */
    @Test
    void writing_bears_answers_that_are_a_little_late_or_come_bit_by_bit() {
        for (Answers slow : List.of(Answers.late(50, 150), Answers.dribbling(7))) {
            PROXY.answers(slow);
            diary.write();
            diary.write();
        }
        assertThat(diary.faults()).isEmpty();
        diary.assertKept(WORLD);
    }
}
