package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.shared.Change;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an owner says of a widget stays with it when its check-in is changed, at once and in what is made next. */
class MovedWidgetsTest {
    private static final String PAGE = """
            query ($user: ID!) { montage(userId: $user) { items(first: 9) { nodes {
              widget { ... on TextWidget { text } } } } } }""";

    private static final String SAID = """
            { viewer { montagePreferences(first: 9) { nodes { id kind widget { ... on TextWidget { text } } } } } }""";

    private static final World WORLD = new World(Map.of("montage.workers", "0"));

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++);
    private final UserId friend = WORLD.person("friend" + people++);
    private final Voice voice = new Voice(WORLD, owner);
    private final CheckinId checkin =
            WORLD.checkin(owner, Instant.now().minusSeconds(60), Visibility.FRIENDS, widgets("a", "b", "c"));

    MovedWidgetsTest() {
        WORLD.befriend(owner, friend);
        WORLD.makeMontages();
        assertSeen("a", "b", "c");
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void hidden_it_stays_hidden_in_another_order() {
        voice.say("HIDDEN", "b");
        change("b", "c", "a");
        assertSeenNowAndNext("a", "c");
        assertSaid("HIDDEN b");
    }

    @Test
    void hidden_it_stays_hidden_when_one_before_it_is_taken_away() {
        voice.say("HIDDEN", "b");
        change("b", "c");
        assertSeenNowAndNext("c");
    }

    @Test
    void hidden_it_stays_hidden_when_one_comes_before_it() {
        voice.say("HIDDEN", "b");
        change("new", "a", "b", "c");
        assertSeen("a", "c");
        WORLD.workQueue();
        assertSeen("new", "a", "c");
    }

    @Test
    void hidden_it_stays_hidden_whomever_its_moved_check_in_is_for() {
        voice.say("HIDDEN", "b");
        change("c", "b", "a");
        change("c", "a", "b");
        for (Visibility visibility : List.of(Visibility.PRIVATE, Visibility.PUBLIC)) show(visibility);
        assertSeenNowAndNext("a", "c");
    }

    @Test
    void hidden_it_stays_hidden_when_it_is_reworded() {
        voice.say("HIDDEN", "b");
        change("a", "b, in better words", "c");
        assertSeenNowAndNext("a", "c");
        assertSaid("HIDDEN b, in better words");
    }

    @Test
    void taken_back_after_a_move_the_right_one_is_there_again() {
        String preference = voice.say("HIDDEN", "b");
        change("b", "c", "a");
        Voice.remove(voice.client(), preference);
        assertSeenNowAndNext("a", "b", "c");
    }

    @Test
    void an_item_that_was_made_before_a_move_speaks_of_its_own_widget() {
        change("b", "c", "a");
        voice.say("HIDDEN", "b");
        assertSeenNowAndNext("a", "c");
    }

    @Test
    void what_is_taken_out_of_a_check_in_is_gone_from_montages_at_once_and_so_is_what_was_said_of_it() {
        String item = voice.item("b").path("id").asText();
        voice.say("PINNED", "b");
        change("a", "c");
        assertSeenNowAndNext("a", "c");
        assertSaid();
        show(Visibility.PUBLIC);
        assertSeen("a", "c");
        assertThat(Voice.set(voice.client(), item, "HIDDEN")
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("MONTAGE_ITEM_NOT_FOUND");
    }

    @Test
    void whatever_is_said_of_several_goes_where_they_go() {
        voice.say("PINNED", "a");
        voice.say("HIDDEN", "b");
        String less = voice.say("LESS_LIKE_THIS", "c");
        change("c", "a", "b");
        assertSeenNowAndNext("a", "c");
        assertSaid("LESS_LIKE_THIS c", "HIDDEN b", "PINNED a");
        assertThat(said().at("/0/id").asText()).isEqualTo(less);
        assertThat(voice.item("a").path("preference").asText()).isEqualTo("PINNED");
        assertThat(voice.item("c").path("preference").asText()).isEqualTo("LESS_LIKE_THIS");
    }

    private void change(String... texts) {
        update(new UpdateCheckin.Input(checkin, null, Change.none(), null, null, new Widgets(widgets(texts))));
    }

    private void show(Visibility visibility) {
        update(new UpdateCheckin.Input(checkin, null, Change.none(), null, visibility, null));
    }

    private void update(UpdateCheckin.Input input) {
        World.value(WORLD.the(UpdateCheckin.class).handle(Viewer.of(owner), input));
    }

    private static List<Widget> widgets(String... texts) {
        return Arrays.stream(texts)
                .<Widget>map(it -> new TextWidget(new Prose(it)))
                .toList();
    }

    private void assertSeenNowAndNext(String... texts) {
        assertSeen(texts);
        assertThat(WORLD.workQueue()).isEqualTo(1);
        assertSeen(texts);
    }

    private void assertSeen(String... texts) {
        for (UserId viewer : List.of(owner, friend))
            assertThat(as(viewer).ask(PAGE, "user", Client.id(owner)).body().findValuesAsText("text"))
                    .containsExactlyInAnyOrder(texts);
    }

    private void assertSaid(String... said) {
        assertThat(StreamSupport.stream(said().spliterator(), false)
                        .map(it -> it.path("kind").asText() + " "
                                + it.at("/widget/text").asText()))
                .containsExactly(said);
    }

    private JsonNode said() {
        return voice.client().ask(SAID).at("/data/viewer/montagePreferences/nodes");
    }

    private static Client as(UserId viewer) {
        return new Client(WORLD.serve(), WORLD.token(viewer));
    }
}
