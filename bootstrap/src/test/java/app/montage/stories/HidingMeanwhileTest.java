package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.RefreshMontages;
import app.montage.application.montage.SetMontagePreference;
import app.montage.application.shared.Change;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.montage.Preference;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is hidden while something else happens to it is hidden afterwards. */
class HidingMeanwhileTest {
    private static final World WORLD = new World(Map.of("montage.workers", 0));

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++);
    private final Viewer viewer = Viewer.of(owner);
    private final CheckinId checkin = checkin("one");

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void while_a_generation_is_made_that_still_has_it() {
        WORLD.makeMontages();
        checkin("two");
        hideWhile(() -> WORLD.the(RefreshMontages.class).handle(List.of(owner), "test"));
        assertThat(texts()).containsExactly("two");
    }

    @Test
    void while_its_check_in_becomes_visible_to_more_people() {
        WORLD.makeMontages();
        UpdateCheckin.Input input =
                new UpdateCheckin.Input(checkin, null, Change.none(), null, Visibility.PUBLIC, null);
        hideWhile(() -> WORLD.the(UpdateCheckin.class).handle(viewer, input));
        assertThat(texts()).isEmpty();
    }

    @Test
    void while_another_widget_comes_before_it() {
        WORLD.makeMontages();
        Widgets widgets = new Widgets(List.of(new TextWidget(new Prose("new")), new TextWidget(new Prose("one"))));
        UpdateCheckin.Input input = new UpdateCheckin.Input(checkin, null, Change.none(), null, null, widgets);
        hideWhile(() -> WORLD.the(UpdateCheckin.class).handle(viewer, input));
        assertThat(texts()).isEmpty();
        WORLD.workQueue();
        assertThat(texts()).containsExactly("new");
    }

    /** The other work has been done, but is not committed yet, when the hiding begins. */
    private void hideWhile(Runnable work) {
        MontageItemView item = new Walk(WORLD, 9, false).of(viewer, owner, null).getFirst();
        SetMontagePreference.Input input = new SetMontagePreference.Input(item.id(), Preference.HIDDEN);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> other =
                Meanwhile.run(() -> WORLD.the(Transactions.class).run(() -> {
                    work.run();
                    done.countDown();
                    await(waiting);
                }));
        await(done);
        CompletableFuture<Object> hiding = Meanwhile.call(
                () -> World.value(WORLD.the(SetMontagePreference.class).handle(viewer, input)));
        Await.blocked(WORLD);
        waiting.countDown();
        CompletableFuture.allOf(other, hiding).join();
    }

    private CheckinId checkin(String text) {
        return WORLD.checkin(owner, Instant.now().minusSeconds(60), Visibility.FRIENDS, text);
    }

    private List<String> texts() {
        return new Walk(WORLD, 9, false)
                .of(viewer, owner, null).stream().map(World::words).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
