package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an owner pins comes first, and of what they want less there is less. */
class PinnedWidgetsTest {
    private static final World WORLD =
            new World(Map.of("montage.workers", "0", "montage.general-items", "3", "montage.interest-items", "2"));

    private static final String TEXTS = """
            query ($user: ID!, $interest: String) { montage(userId: $user, interest: $interest) {
              items(first: 9) { nodes { widget { ... on TextWidget { text } } } } } }""";

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++, "tea");
    private final Voice voice = new Voice(WORLD, owner);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_pinned_widget_is_picked_first_where_its_likes_are_no_longer_picked() {
        for (int i = 0; i < 3; i++) checkin("old " + i, 300 + i, "tea");
        WORLD.makeMontages();
        assertThat(texts(null)).containsExactly("old 2", "old 1", "old 0");
        voice.say("PINNED", "old 2");
        for (int i = 0; i < 3; i++) checkin("new " + i, 1 + 2 * i, "tea");
        WORLD.workQueue();
        assertThat(texts(null)).contains("old 2").doesNotContain("old 1", "old 0");
        assertThat(texts("tea")).contains("old 2");
        JsonNode pinned = voice.item("old 2");
        assertThat(pinned.at("/explanation/rank").intValue()).isEqualTo(1);
        assertThat(pinned.path("preference").asText()).isEqualTo("PINNED");
    }

    @Test
    void what_was_pinned_is_an_item_like_others_once_that_is_taken_back() {
        for (int i = 0; i < 3; i++) checkin("old " + i, 300 + i, "tea");
        WORLD.makeMontages();
        String preference = voice.say("PINNED", "old 2");
        for (int i = 0; i < 3; i++) checkin("new " + i, 1 + 2 * i, "tea");
        Voice.remove(voice.client(), preference);
        WORLD.workQueue();
        assertThat(texts(null)).containsExactly("new 2", "new 1", "new 0");
    }

    @Test
    void pinning_what_was_hidden_by_its_old_item_brings_it_back_at_once() {
        for (int i = 0; i < 3; i++) checkin("moment " + i, 1 + 2 * i, "tea");
        WORLD.makeMontages();
        String item = voice.item("moment 1").path("id").asText();
        String preference = voice.say("HIDDEN", "moment 1");
        assertThat(texts(null)).containsExactly("moment 2", "moment 0");
        JsonNode pinned = Voice.set(voice.client(), item, "PINNED");
        assertThat(pinned.at("/preference/id").asText()).isEqualTo(preference);
        assertThat(texts(null)).containsExactly("moment 2", "moment 1", "moment 0");
    }

    @Test
    void of_what_there_should_be_less_the_relevance_is_halved() {
        for (int i = 0; i < 3; i++) checkin("moment " + i, 1 + 2 * i, "tea");
        WORLD.makeMontages();
        assertThat(share("moment 1")).isCloseTo(1, Offset.offset(1e-9));
        voice.say("LESS_LIKE_THIS", "moment 1");
        WORLD.workQueue();
        assertThat(share("moment 1")).isCloseTo(0.5, Offset.offset(1e-9));
        assertThat(share("moment 0")).isCloseTo(1, Offset.offset(1e-9));
        assertThat(voice.item("moment 1").path("preference").asText()).isEqualTo("LESS_LIKE_THIS");
        assertThat(voice.item("moment 0").path("preference").isNull()).isTrue();
    }

    /** How much of what its terms add up to is left of its relevance. */
    private double share(String text) {
        JsonNode explanation = voice.item(text).path("explanation");
        double terms = explanation.path("terms").findValues("contribution").stream()
                .mapToDouble(JsonNode::doubleValue)
                .sum();
        return explanation.path("relevance").doubleValue() / terms;
    }

    @Test
    void what_is_said_holds_for_all_montages_and_puts_them_all_to_do() {
        checkin("unrelated", 3, "paperwork");
        checkin("a cup", 2, "tea");
        WORLD.makeMontages();
        voice.say("PINNED", "unrelated");
        assertThat(WORLD.sql()
                        .list(
                                "SELECT coalesce(interest, '') || ' ' || trigger AS job FROM montage.montage_jobs ORDER BY 1",
                                Params.none(),
                                row -> row.text("job")))
                .containsExactly(" PREFERENCE", "tea PREFERENCE");
        WORLD.workQueue();
    }

    private void checkin(String text, int daysAgo, String... tags) {
        WORLD.checkin(owner, Instant.now().minus(daysAgo, ChronoUnit.DAYS), Visibility.FRIENDS, text, tags);
    }

    private List<String> texts(@Nullable String interest) {
        return voice.client()
                .ask(TEXTS, "user", Client.id(owner), "interest", interest)
                .body()
                .findValuesAsText("text");
    }
}
