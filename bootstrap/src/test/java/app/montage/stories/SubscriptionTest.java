package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.DeleteCheckin;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What subscribers on one node hear of montages that another node makes. */
class SubscriptionTest {
    private static final String REFRESHED = """
            subscription ($user: ID!) { montageRefreshed(userId: $user) { entered left moved montage { itemCount } } }""";

    private final Database database = TestDatabase.fresh();
    private final World here = new World(
            database, Map.of("montage.workers", 0, "statements.heard", "true", "montage.request-arrival", "200ms"));
    private final World elsewhere = new World(database, Map.of("montage.workers", 0));
    private final URI graphql = here.serve();
    private final UserId owner = here.person("owner");
    private final UserId friend = here.person("friend");
    private final UserId stranger = here.person("stranger");

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
    }

    @Test
    void each_hears_of_a_generation_made_elsewhere_what_they_may_see_of_it() {
        here.befriend(owner, friend);
        checkin(1, Visibility.PRIVATE, "diary");
        CheckinId gone = checkin(3, Visibility.FRIENDS, "gone");
        checkin(2, Visibility.FRIENDS, "stays");
        elsewhere.makeMontages();
        Statements.forget();
        try (Listener owns = listen(owner);
                Listener befriended = listen(friend);
                Listener strange = listen(stranger)) {
            Await.until("all three know where they begin", () -> looks() >= 3);
            World.value(elsewhere.the(DeleteCheckin.class).handle(Viewer.of(owner), new DeleteCheckin.Input(gone)));
            checkin(0, Visibility.PRIVATE, "another diary");
            elsewhere.workQueue();

            // What is deleted is gone from the generation before, too: so it does not leave, it was not there.
            assertThat(refreshed(owns)).isEqualTo("1 entered, 0 left, 0 moved, 3 in all");
            assertThat(refreshed(befriended)).isEqualTo("0 entered, 0 left, 0 moved, 1 in all");

            assertThat(strange.hasHeardNothing()).isTrue();
            here.befriend(owner, stranger);
            checkin(0, Visibility.FRIENDS, "for friends");
            elsewhere.workQueue();
            assertThat(refreshed(owns)).startsWith("1 entered");
            assertThat(refreshed(befriended)).isEqualTo("1 entered, 0 left, 0 moved, 2 in all");
            Await.until(
                    "who may look from now on hears of it",
                    () -> refreshed(strange).endsWith(" 2 in all"));
        }
    }

    private static long looks() {
        return Statements.count("montage refreshed");
    }

    private Listener listen(UserId who) {
        Listener listener = new Listener(graphql, here.token(who));
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("User:" + owner.value()).getBytes(StandardCharsets.UTF_8));
        listener.subscribe("1", REFRESHED, Map.of("user", id));
        return listener;
    }

    private static String refreshed(Listener listener) {
        JsonNode it = listener.hear("next").at("/payload/data/montageRefreshed");
        return it.path("entered") + " entered, " + it.path("left") + " left, " + it.path("moved") + " moved, "
                + it.at("/montage/itemCount") + " in all";
    }

    private CheckinId checkin(int minutesAgo, Visibility visibility, String text) {
        return elsewhere.checkin(owner, Instant.now().minusSeconds(60L * minutesAgo + 1), visibility, text);
    }
}
