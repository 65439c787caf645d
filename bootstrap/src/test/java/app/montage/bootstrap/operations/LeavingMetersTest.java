package app.montage.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.RequestDataExport;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.stories.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Those who run the product see when people wait to be erased, or for copies of their data. */
class LeavingMetersTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final LeavingMeters METERS = WORLD.the(LeavingMeters.class);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static double gauge(String name) {
        METERS.lookUp();
        return WORLD.the(MeterRegistry.class).get(name).gauge().value();
    }

    private static void left(String name, String when, String failure) {
        WORLD.sql()
                .update("""
                        INSERT INTO account.leavers (user_id, due_at, failure)
                        VALUES (:id, now() + CAST(:in AS interval), nullif(:failure, ''))""", Params.of("id", WORLD.person(name)).and("in", when).and("failure", failure));
    }

    @Test
    void of_those_who_leave_it_shows_whose_time_has_come_since_when_and_who_cannot_be_erased() {
        left("early", "30 days", "");
        left("late", "-1 hour", "");
        left("stuck", "1 minute", "a table is away");
        assertThat(gauge("account.erasures.waiting")).isEqualTo(1);
        assertThat(gauge("account.erasures.lag")).isBetween(3_600.0, 4_000.0);
        assertThat(gauge("account.erasures.failing")).isEqualTo(1);
    }

    @Test
    void of_copies_it_shows_how_many_wait_and_how_many_were_given_up_lately() {
        ask("one");
        giveUp(ask("two"), "now()");
        giveUp(ask("three"), "now() - interval '2 days'");
        assertThat(gauge("account.exports.waiting")).isEqualTo(1);
        assertThat(gauge("account.exports.failed")).isEqualTo(1);
    }

    /** However many have ever been asked for. */
    @Test
    void copies_are_counted_by_indexes_that_hold_few() {
        String plan = WORLD.the(Transactions.class).call(() -> {
            WORLD.sql().list("SELECT set_config('enable_seqscan', 'off', true)", Params.none(), row -> true);
            return String.join(
                    "\n",
                    WORLD.sql().list("EXPLAIN " + LeavingMeters.EXPORTS, Params.none(), row -> row.text("QUERY PLAN")));
        });
        assertThat(plan).contains("data_exports_due", "data_exports_failed").doesNotContain("Seq Scan");
    }

    private static UserId ask(String name) {
        UserId person = WORLD.person(name);
        World.value(WORLD.the(RequestDataExport.class).handle(Viewer.of(person), new RequestDataExport.Input(null)));
        return person;
    }

    private static void giveUp(UserId owner, String when) {
        WORLD.sql()
                .update(
                        "UPDATE account.data_exports SET status = 'FAILED', due_at = NULL, finished_at = " + when
                                + " WHERE user_id = :owner",
                        Params.of("owner", owner));
    }
}
