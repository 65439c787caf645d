package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.MontageJobs;
import app.montage.application.montage.RefreshMontages;
import app.montage.application.montage.RunMontageBatch;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the queue promises: nothing is lost, nothing is made twice, nobody holds up anybody. */
class QueueTest {
    private static final World WORLD = new World(Map.of("montage.workers", 0));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void of_two_refreshes_at_once_one_makes_the_generation_and_no_position_is_taken_twice() {
        UserId ann = WORLD.person("ann", "tea");
        for (int round = 1; round <= 5; round++) {
            checkin(ann, "round " + round, "tea");
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Integer>> both = List.of(refresh(ann, together), refresh(ann, together));
            int made = both.stream().mapToInt(CompletableFuture::join).sum();
            assertThat(made).isEqualTo(2); // the general montage and that of tea, each once
            assertThat(generations(ann)).isEqualTo(2L * round);
            assertThat(items(ann)).isEqualTo(2L * round);
        }
    }

    private static CompletableFuture<Integer> refresh(UserId person, CyclicBarrier together) {
        return Meanwhile.call(() -> {
            meet(together);
            return transactions()
                    .call(() -> WORLD.the(RefreshMontages.class).handle(List.of(person), "test"))
                    .made();
        });
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_event_that_comes_while_the_montage_is_made_is_shown_by_the_next() {
        UserId bob = WORLD.person("bob");
        checkin(bob, "before");
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        CompletableFuture<Void> batch = Meanwhile.run(() -> transactions().run(() -> {
            WORLD.the(RefreshMontages.class).handle(List.of(bob), "test");
            WORLD.the(MontageJobs.class).done(List.of(bob));
            made.countDown();
            await(heard);
        }));
        await(made);
        CompletableFuture<Void> event = Meanwhile.run(() -> checkin(bob, "meanwhile"));
        Await.blocked(WORLD);
        heard.countDown();
        CompletableFuture.allOf(batch, event).join();
        assertThat(shown(bob)).containsExactly("before");
        WORLD.workQueue();
        assertThat(shown(bob)).containsExactlyInAnyOrder("before", "meanwhile");
    }

    @Test
    void whoever_is_just_changing_something_is_left_to_the_next_turn() {
        UserId cat = WORLD.person("cat");
        checkin(cat, "before");
        transactions().run(() -> {
            checkin(cat, "under way");
            assertThat(Meanwhile.call(WORLD::workQueue).join()).isZero();
        });
        WORLD.workQueue();
        assertThat(shown(cat)).containsExactlyInAnyOrder("before", "under way");
    }

    @Test
    void a_burst_of_events_is_one_entry_per_montage_and_one_generation() {
        UserId dan = WORLD.person("dan", "coffee");
        for (int i = 0; i < 25; i++) checkin(dan, "cup " + i, "coffee");
        assertThat(jobs(dan)).containsExactlyInAnyOrder("", "coffee");
        WORLD.workQueue();
        assertThat(jobs(dan)).isEmpty();
        assertThat(generations(dan)).isEqualTo(2);
    }

    @Test
    void exactly_the_montages_that_a_moment_can_enter_are_put_to_do() {
        UserId eve = WORLD.person("eve", "coffee", "hiking");
        WORLD.makeMontages();
        checkin(eve, "something else", "paperwork");
        assertThat(jobs(eve)).containsExactly("");
        WORLD.workQueue();
        checkin(eve, "a cup", "coffee");
        assertThat(jobs(eve)).containsExactlyInAnyOrder("", "coffee");
        WORLD.workQueue();
        assertThat(jobs(eve)).isEmpty();
    }

    @Test
    void who_cannot_have_montages_made_is_tried_five_times_and_holds_up_nobody() {
        UserId odd = WORLD.person("odd");
        UserId fay = WORLD.person("fay");
        WORLD.sql().update("UPDATE account.users SET time_zone = 'Mars/Olympus' WHERE id = :id", Params.of("id", odd));
        checkin(odd, "lost");
        for (int attempt = 1; attempt <= 7; attempt++) {
            checkin(fay, "number " + attempt);
            hurry();
            WORLD.workQueue();
            assertThat(shown(fay)).hasSize(attempt);
            assertThat(attempts(odd)).isEqualTo(Math.min(attempt, 5));
        }
        assertThat(WORLD.count("""
                        SELECT count(*) AS count FROM montage.montage_jobs
                        WHERE user_id = :id AND last_error LIKE '%Mars/Olympus%' AND due_at = 'infinity'""", "id", odd)).isEqualTo(1);
        WORLD.sql().update("UPDATE account.users SET time_zone = 'UTC' WHERE id = :id", Params.of("id", odd));
        WORLD.sql().update("UPDATE montage.montage_jobs SET created_at = now() - interval '25 hours'", Params.none());
        WORLD.makeMontages();
        assertThat(shown(odd)).containsExactly("lost");
    }

    @Test
    void the_batch_twice_makes_one_generation() {
        UserId gil = WORLD.person("gil", "tea");
        checkin(gil, "one", "tea");
        for (int i = 0; i < 2; i++) {
            WORLD.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.ALL);
            WORLD.workQueue();
        }
        assertThat(generations(gil)).isEqualTo(2);
    }

    private static void checkin(UserId owner, String text, String... tags) {
        WORLD.checkin(owner, Instant.now().minusSeconds(60), Visibility.FRIENDS, text, tags);
    }

    /** Everybody's turn is now, but for those who are to rest until the next day. */
    private static void hurry() {
        WORLD.sql().update("UPDATE montage.montage_jobs SET due_at = now() WHERE due_at <> 'infinity'", Params.none());
    }

    private static long attempts(UserId owner) {
        return WORLD.count(
                "SELECT max(attempts)::bigint AS count FROM montage.montage_jobs WHERE user_id = :owner",
                "owner",
                owner);
    }

    private static List<String> jobs(UserId owner) {
        return WORLD.sql()
                .list(
                        "SELECT coalesce(interest, '') AS interest FROM montage.montage_jobs WHERE user_id = :owner",
                        Params.of("owner", owner),
                        row -> row.text("interest"));
    }

    private static List<String> shown(UserId owner) {
        return new Walk(WORLD, 10, false)
                .of(Viewer.of(owner), owner, null).stream().map(World::words).toList();
    }

    private static long generations(UserId owner) {
        return WORLD.count(
                "SELECT sum(generation)::bigint AS count FROM montage.user_montages WHERE user_id = :owner",
                "owner",
                owner);
    }

    /** How many the reader finds in the general montage and in that of tea. */
    private static long items(UserId owner) {
        return new Walk(WORLD, 3, false).of(Viewer.of(owner), owner, null).size()
                + new Walk(WORLD, 3, true).of(Viewer.of(owner), owner, "tea").size();
    }

    private static Transactions transactions() {
        return WORLD.the(Transactions.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
