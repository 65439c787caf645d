package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.RunMontageBatch;
import app.montage.application.montage.ShowMontage;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.stories.Await;
import app.montage.stories.Client;
import app.montage.stories.Torn;
import app.montage.stories.World;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of two machines has a clock that is far off (F11). */
class WrongClockTest {
    @Singleton
    @Named("machine")
    @Replaces(value = InstantSource.class, named = "machine")
    @Requires(property = "machine.ahead")
    static final class WrongMachine implements InstantSource {
        private final Duration ahead;

        WrongMachine(@Value("${machine.ahead}") Duration ahead) {
            this.ahead = ahead;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT26H", "PT-3H"})
    void nothing_expires_early_and_no_work_is_put_off_or_taken_over(String ahead) {
        Database database = TestDatabase.fresh();
        Map<String, Object> settings = Map.of("montage.workers", 1, "montage.queue-period", "200ms");
        try (World right = new World(database, settings);
                World wrong = new World(
                        database,
                        Map.of("montage.workers", 1, "montage.queue-period", "200ms", "machine.ahead", ahead))) {
            UserId ann = right.person("ann");
            checkin(right, ann);
            right.makeMontages();
            checkin(right, ann);
            right.makeMontages();
            Client client = new Client(wrong.serve(), wrong.token(ann, Duration.ofSeconds(-60)));
            assertThat(client.ask("{ viewer { id } }").status()).isEqualTo(401);
            Client known = new Client(wrong.serve(), right.token(ann, Duration.ofMinutes(1)));
            assertThat(known.ask("{ viewer { id } }").status()).isEqualTo(200);
            wrong.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.DUE);
            assertThat(wrong.workQueue()).isZero();
            assertThat(stale(wrong, ann)).isFalse();
            assertThat(right.count("SELECT count(DISTINCT generation) AS count FROM montage.montage_items"))
                    .isEqualTo(2);

            Await.until("the wrong one has its work", () -> executions(right) == 2);
            assertThat(right.count("""
                            SELECT count(*) AS count FROM shared.scheduled_tasks
                            WHERE execution_time > now() + interval '61 minutes' OR last_heartbeat > now() + interval '1 minute'""")).isZero();
            right.serve();
            checkin(wrong, ann);
            Await.until("its montage is made", () -> generation(right, ann) == 3);
            assertThat(stale(right, ann)).isFalse();
            assertThat(Torn.montages(right)).isZero();
        }
    }

    private static void checkin(World world, UserId owner) {
        world.checkin(owner, Instant.now().minusSeconds(60), Visibility.FRIENDS, "tea");
    }

    private static long executions(World world) {
        return world.count("SELECT count(*) AS count FROM shared.scheduled_tasks WHERE task_name LIKE 'montage-%'");
    }

    private static long generation(World world, UserId owner) {
        return world.sql()
                .one(
                        "SELECT generation FROM montage.user_montages WHERE user_id = :owner",
                        Params.of("owner", owner),
                        row -> row.bigint("generation"))
                .orElseThrow();
    }

    private static boolean stale(World world, UserId owner) {
        return world.the(ShowMontage.class)
                .handle(Viewer.of(owner), owner, null, null)
                .orElseThrow()
                .isStale();
    }
}
