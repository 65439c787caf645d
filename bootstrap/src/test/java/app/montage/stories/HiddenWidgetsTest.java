package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.shared.Change;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner hides is gone at once, for everybody and everywhere, until the owner wants it back. */
class HiddenWidgetsTest {
    /** Its answers may be given again as they were written. */
    private static final String PAGE = """
            query ($user: ID!, $interest: String, $first: Int, $after: String) {
              montage(userId: $user, interest: $interest) { items(first: $first, after: $after) {
                nodes { position widget { ... on TextWidget { text } } } pageInfo { hasNextPage endCursor } } } }""";

    private static final String COUNTS =
            "query ($user: ID!) { montage(userId: $user) { itemCount items(first: 1) { totalCount } } }";

    private static final Database DATABASE = TestDatabase.fresh();
    private static final Map<String, Object> SETTINGS = Map.of("montage.workers", "0");
    private static final World HERE = new World(DATABASE, SETTINGS);
    private static final World THERE = new World(DATABASE, SETTINGS);

    private static int people;

    private final UserId owner = HERE.person("owner" + people++, "tea");
    private final UserId friend = HERE.person("friend" + people++);
    private final UserId stranger = HERE.person("stranger" + people++);
    private final Voice voice = new Voice(HERE, owner);
    private final CheckinId b;

    HiddenWidgetsTest() {
        checkin("a", 5);
        b = checkin("b", 4);
        checkin("c", 3);
        checkin("d", 2);
    }

    @BeforeEach
    void live() {
        HERE.befriend(owner, friend);
        HERE.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        HERE.makeMontages();
        assertEverybodySees("a", "b", "c", "d");
    }

    @AfterAll
    static void close() {
        HERE.close();
        THERE.close();
    }

    @Test
    void it_is_gone_for_everybody_on_every_node_with_its_position_and_its_count() {
        String item = voice.item("b").path("id").asText();
        String cursor =
                page(HERE, friend, null, 1, null).at("/pageInfo/endCursor").asText();
        voice.say("HIDDEN", "b");
        assertEverybodySees("a", "c", "d");
        JsonNode next = page(HERE, friend, null, 1, cursor);
        assertThat(texts(next)).containsExactly("c");
        assertThat(next.at("/nodes/0/position").intValue()).isEqualTo(1);
        assertThat(voice.client()
                        .ask("query ($id: ID!) { node(id: $id) { id } }", "id", item)
                        .at("/data/node")
                        .isNull())
                .isTrue();
        assertThat(texts(page(HERE, owner, "tea", 9, null))).containsExactly("a", "c", "d");
    }

    @Test
    void the_next_generation_is_made_without_it() {
        voice.say("HIDDEN", "b");
        assertThat(HERE.workQueue()).isEqualTo(2);
        assertEverybodySees("a", "c", "d");
        assertThat(HERE.count("""
                        SELECT count(*) AS count FROM montage.montage_items i JOIN montage.user_montages m
                          ON m.user_id = i.user_id AND m.id = i.montage_id AND m.generation = i.generation
                        WHERE i.source_id = :b""", "b", b)).isZero();
    }

    @Test
    void who_pages_through_the_generation_before_does_not_find_it_either() {
        String cursor =
                page(HERE, friend, null, 1, null).at("/pageInfo/endCursor").asText();
        checkin("e", 1);
        HERE.workQueue();
        voice.say("HIDDEN", "b");
        assertThat(texts(page(HERE, friend, null, 9, cursor))).containsExactly("c", "d");
    }

    @Test
    void changing_whom_its_check_in_is_for_does_not_bring_it_back() {
        String preference = voice.say("HIDDEN", "b");
        for (Visibility visibility : List.of(Visibility.PRIVATE, Visibility.PUBLIC)) {
            show(b, visibility);
            assertEverybodySees("a", "c", "d");
            HERE.workQueue();
            assertEverybodySees("a", "c", "d");
        }
        Voice.remove(voice.client(), preference);
        HERE.workQueue();
        assertEverybodySees("a", "b", "c", "d");
    }

    @Test
    void taken_back_it_is_there_at_once_for_those_whom_its_check_in_is_for_now() {
        String preference = voice.say("HIDDEN", "b");
        show(b, Visibility.FRIENDS);
        Voice.remove(voice.client(), preference);
        assertThat(seen(HERE, owner)).containsExactly("a", "b", "c", "d");
        assertThat(seen(HERE, friend)).containsExactly("a", "b", "c", "d");
        assertThat(seen(HERE, stranger)).containsExactly("a", "c", "d");
        assertThat(seen(HERE, null)).containsExactly("a", "c", "d");
    }

    @Test
    void of_a_check_in_with_two_widgets_only_the_hidden_one_goes() {
        Instant at = Instant.now().minus(1, ChronoUnit.DAYS);
        List<Widget> both = List.of(new TextWidget(new Prose("e")), new TextWidget(new Prose("f")));
        CheckinId two = HERE.checkin(owner, at, Visibility.PUBLIC, both, "tea");
        HERE.workQueue();
        assertEverybodySees("a", "b", "c", "d", "e", "f");
        voice.say("HIDDEN", "f");
        assertEverybodySees("a", "b", "c", "d", "e");
        show(two, Visibility.FRIENDS);
        assertThat(seen(HERE, friend)).containsExactly("a", "b", "c", "d", "e");
    }

    private String cursorBehindFirst() {
        return page(HERE, friend, null, 1, null).at("/pageInfo/endCursor").asText();
    }

    private CheckinId checkin(String text, int daysAgo) {
        return HERE.checkin(owner, Instant.now().minus(daysAgo, ChronoUnit.DAYS), Visibility.PUBLIC, text, "tea");
    }

    private void show(CheckinId checkin, Visibility visibility) {
        UpdateCheckin.Input input = new UpdateCheckin.Input(checkin, null, Change.none(), null, visibility, null);
        World.value(HERE.the(UpdateCheckin.class).handle(Viewer.of(owner), input));
    }

    /** At once where it was changed, and soon on the other node; twice, so that it comes from memory too. */
    private void assertEverybodySees(String... texts) {
        for (int i = 0; i < 2; i++)
            for (@Nullable UserId viewer : Arrays.<@Nullable UserId>asList(owner, friend, stranger, null))
                assertSees(viewer, List.of(texts));
    }

    private void assertSees(@Nullable UserId viewer, List<String> texts) {
        assertThat(seen(HERE, viewer)).isEqualTo(texts);
        Await.until("the other node has heard of it", () -> seen(THERE, viewer).equals(texts));
        Client.Answer counts = client(HERE, viewer).ask(COUNTS, "user", Client.id(owner));
        assertThat(counts.at("/data/montage/itemCount").intValue()).isEqualTo(texts.size());
        assertThat(counts.at("/data/montage/items/totalCount").intValue()).isEqualTo(texts.size());
    }

    private List<String> seen(World node, @Nullable UserId viewer) {
        return texts(page(node, viewer, null, 9, null));
    }

    private JsonNode page(
            World node, @Nullable UserId viewer, @Nullable String interest, int first, @Nullable String after) {
        return client(node, viewer)
                .ask(PAGE, "user", Client.id(owner), "interest", interest, "first", first, "after", after)
                .at("/data/montage/items");
    }

    private static List<String> texts(JsonNode items) {
        return items.path("nodes").findValuesAsText("text");
    }

    private static Client client(World node, @Nullable UserId viewer) {
        return new Client(node.serve(), viewer == null ? null : node.token(viewer));
    }
}
