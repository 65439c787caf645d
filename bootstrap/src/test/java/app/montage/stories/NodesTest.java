package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.MontageJobs;
import app.montage.application.montage.RefreshMontages;
import app.montage.application.montage.RunMontageBatch;
import app.montage.application.shared.Transactions;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class NodesTest {
    private static final int PEOPLE = 30;
    private static final Map<String, Object> SETTINGS = Map.of("montage.workers", 0, "montage.lease", 4);

    private final Database database = TestDatabase.fresh();
    private final World one = new World(database, SETTINGS);
    private final World other = new World(database, SETTINGS);

    NodesTest() {
        for (int i = 0; i < PEOPLE; i++) {
            UserId person = one.person("person" + i, "tea");
            for (int j = 0; j < 5; j++)
                one.checkin(person, Instant.now().minusSeconds(60L + j), Visibility.FRIENDS, "moment " + j, "tea");
        }
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void they_share_the_work_and_make_nothing_twice() {
        CompletableFuture<Integer> here = Meanwhile.call(one::workQueue);
        CompletableFuture<Integer> there = Meanwhile.call(other::workQueue);
        assertThat(here.join() + there.join()).isEqualTo(2 * PEOPLE);
        assertAllMade();
    }

    @Test
    void what_one_was_making_when_it_died_the_other_makes() {
        CompletableFuture<Object> dead = new CompletableFuture<>();
        one.the(Transactions.class).run(() -> {
            one.sql().update("LOCK TABLE montage.montage_items IN ACCESS EXCLUSIVE MODE", Params.none());
            Thread node = Thread.ofVirtual().start(() -> {
                try {
                    other.the(Transactions.class).run(() -> dead.complete(halfALease()));
                } catch (RuntimeException lost) {
                    dead.complete(lost);
                }
            });
            Await.blocked(one);
            one.asOwner("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'""");
            Await.until("the node notices", () -> !node.isAlive());
        });
        assertThat(dead.join()).isInstanceOf(RuntimeException.class);
        assertThat(one.workQueue()).isEqualTo(2 * PEOPLE);
        assertAllMade();
    }

    /** What a turn of the queue does, but without its second try, for which the dead have no time. */
    private Object halfALease() {
        var people = other.the(MontageJobs.class).take(4, Instant.now());
        return other.the(RefreshMontages.class).handle(people, "queue");
    }

    @Test
    void both_running_the_batch_at_once_make_one_generation() {
        CompletableFuture<Integer> here = Meanwhile.call(() -> batch(one));
        CompletableFuture<Integer> there = Meanwhile.call(() -> batch(other));
        assertThat(here.join() + there.join()).isEqualTo(2 * PEOPLE);
        assertAllMade();
    }

    private static int batch(World node) {
        node.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.ALL);
        return node.workQueue();
    }

    private void assertAllMade() {
        assertThat(one.count("SELECT count(*) AS count FROM montage.montage_jobs"))
                .isZero();
        assertThat(one.count("SELECT count(*) AS count FROM montage.user_montages WHERE generation = 1"))
                .isEqualTo(2 * PEOPLE);
        assertThat(Torn.montages(one)).isZero();
    }
}
