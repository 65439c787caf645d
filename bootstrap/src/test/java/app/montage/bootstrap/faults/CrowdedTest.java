package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.persistence.shared.Params;
import app.montage.stories.Await;
import app.montage.stories.Client;
import app.montage.stories.Meanwhile;
import app.montage.stories.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Somebody holds what others need: all connections, or a table (F9). */
class CrowdedTest {
    /** Those that do not listen to notices. */
    private static final int CONNECTIONS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final World WORLD = new World(Map.of("montage.workers", 0, "POOL_SIZE", CONNECTIONS + 1));
    private static final URI GRAPHQL = WORLD.serve();

    private final Probe probe = new Probe(GRAPHQL);
    private final Diary diary = Diary.in(WORLD, GRAPHQL);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void while_all_connections_that_write_are_taken_writing_is_refused_in_time_and_reading_goes_on() {
        CountDownLatch taken = new CountDownLatch(CONNECTIONS);
        CountDownLatch enough = new CountDownLatch(1);
        List<CompletableFuture<Void>> holding =
                Stream.generate(() -> holding(taken, enough)).limit(CONNECTIONS).toList();
        await(taken);
        CompletableFuture<Void> writing = diary.writing();
        Await.until("writers hear of it", () -> !diary.faults().isEmpty());
        assertOthersGoOn();
        enough.countDown();
        holding.forEach(CompletableFuture::join);
        goesOn(writing);
    }

    private static CompletableFuture<Void> holding(CountDownLatch taken, CountDownLatch enough) {
        return Meanwhile.run(() -> WORLD.the(Transactions.class).run(() -> {
            WORLD.count("SELECT 1::bigint AS count");
            taken.countDown();
            await(enough);
        }));
    }

    @Test
    void while_a_table_is_locked_whoever_needs_it_is_refused_in_time_and_others_go_on() {
        CompletableFuture<CompletableFuture<Void>> began = new CompletableFuture<>();
        WORLD.the(Transactions.class).run(() -> {
            WORLD.sql().update("LOCK TABLE checkin.checkins IN ACCESS EXCLUSIVE MODE", Params.none());
            began.complete(diary.writing());
            Await.until("writers hear of it", () -> !diary.faults().isEmpty());
            assertThat(diary.read().status()).isEqualTo(503);
            assertOthersGoOn();
        });
        goesOn(began.join());
    }

    private void assertOthersGoOn() {
        Client anybody = new Client(GRAPHQL, null);
        assertThat(anybody.ask("{ __typename }").status()).isEqualTo(200);
        assertThat(anybody.ask("{ user(username: \"nobody\") { id } }").errors())
                .isEmpty();
        assertThat(probe.liveness()).isEqualTo(200);
    }

    private void goesOn(CompletableFuture<Void> writing) {
        diary.awaitMore(1);
        diary.stop();
        writing.join();
        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        assertThat(diary.slowest()).isLessThan(PATIENCE);
        diary.assertKept(WORLD);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(8, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
