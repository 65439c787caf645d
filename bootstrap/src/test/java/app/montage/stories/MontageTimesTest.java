package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.DeleteCheckin;
import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.montage.MontageView;
import app.montage.application.montage.RunMontageBatch;
import app.montage.application.montage.ShowMontage;
import app.montage.application.shared.Change;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How montages age, and that it does not matter by which steps they came to be what they are. */
class MontageTimesTest {
    private static final World WORLD = new World(Map.of("montage.workers", 0));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void past_its_time_a_montage_is_shown_as_stale_and_past_its_grace_it_is_gone() {
        UserId ann = WORLD.person("ann");
        checkin(ann, 1, "one");
        WORLD.makeMontages();
        assertThat(general(ann)).map(MontageView::isStale).contains(false);
        age(ann, "expires_at", "25 hours");
        assertThat(general(ann)).map(MontageView::isStale).contains(true);
        Await.until("looking at it has put it to do", () -> jobs(ann) == 1);
        WORLD.workQueue();
        assertThat(general(ann)).map(MontageView::isStale).contains(false);

        age(ann, "expires_at", "9 days");
        assertThat(general(ann)).isEmpty();
        WORLD.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.DUE);
        assertThat(montages(ann)).isZero();
        WORLD.workQueue();
        assertThat(general(ann)).map(MontageView::isStale).contains(false);
    }

    @Test
    void a_superseded_generation_is_dropped_once_its_cursors_have_expired() {
        UserId bob = WORLD.person("bob");
        checkin(bob, 2, "one");
        WORLD.makeMontages();
        checkin(bob, 1, "two");
        WORLD.makeMontages();
        WORLD.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.DUE);
        assertThat(items(bob)).isEqualTo(1 + 2);
        age(bob, "generated_at", "61 minutes");
        WORLD.the(RunMontageBatch.class).handle(RunMontageBatch.Scope.DUE);
        assertThat(items(bob)).isEqualTo(2);
    }

    @Test
    void montages_that_grew_event_by_event_are_those_made_at_once() {
        for (int seed = 1; seed <= 3; seed++) {
            UserId cat = WORLD.person("cat" + seed, "tea", "walk");
            live(cat, new Random(seed));
            List<String> grown = sources(cat);
            WORLD.sql().update("DELETE FROM montage.user_montages WHERE user_id = :id", Params.of("id", cat));
            WORLD.makeMontages();
            assertThat(sources(cat)).isEqualTo(grown).isNotEmpty();
        }
    }

    private static void live(UserId owner, Random random) {
        List<CheckinId> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CheckinId any = all.isEmpty() ? checkin(owner, 1, "first") : all.get(random.nextInt(all.size()));
            switch (random.nextInt(6)) {
                case 0 ->
                    all.removeIf(it -> it.equals(any)
                            && WORLD.the(DeleteCheckin.class).handle(Viewer.of(owner), new DeleteCheckin.Input(it))
                                    != null);
                case 1 ->
                    WORLD.the(UpdateCheckin.class)
                            .handle(
                                    Viewer.of(owner),
                                    new UpdateCheckin.Input(
                                            any,
                                            null,
                                            Change.none(),
                                            null,
                                            Visibility.values()[random.nextInt(4)],
                                            null));
                case 2 -> WORLD.workQueue();
                default ->
                    all.add(checkin(owner, random.nextInt(300), "moment " + i, random.nextBoolean() ? "tea" : "walk"));
            }
        }
        WORLD.workQueue();
    }

    private static CheckinId checkin(UserId owner, int daysAgo, String text, String... tags) {
        Instant at = Instant.now().minus(daysAgo, ChronoUnit.DAYS).minusSeconds(text.hashCode() & 0xFFF);
        return WORLD.checkin(owner, at, Visibility.FRIENDS, text, tags);
    }

    private static List<String> sources(UserId owner) {
        return WORLD.sql().list("""
                        SELECT concat_ws(' ', m.interest, i.position, i.source_id, i.widget_index) AS item
                        FROM montage.user_montages m JOIN montage.montage_items i
                          ON i.user_id = m.user_id AND i.montage_id = m.id AND i.generation = m.generation
                        WHERE m.user_id = :owner ORDER BY m.interest, i.position""", Params.of("owner", owner), row -> row.text("item"));
    }

    /** Lets a time of someone's montages be that long ago. */
    private static void age(UserId owner, String time, String ago) {
        WORLD.sql()
                .update(
                        "UPDATE montage.user_montages SET " + time + " = now() - interval '" + ago
                                + "' WHERE user_id = :owner",
                        Params.of("owner", owner));
    }

    private static Optional<MontageView> general(UserId owner) {
        return WORLD.the(ShowMontage.class).handle(Viewer.of(owner), owner, null, null);
    }

    private static long jobs(UserId owner) {
        return count("montage_jobs", owner);
    }

    private static long montages(UserId owner) {
        return count("user_montages", owner);
    }

    private static long items(UserId owner) {
        return count("montage_items", owner);
    }

    private static long count(String table, UserId owner) {
        return WORLD.count(
                "SELECT count(*) AS count FROM montage." + table + " WHERE user_id = :owner", "owner", owner);
    }
}
