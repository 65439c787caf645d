package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.DeleteCheckin;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.GlobalIds;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody says or takes back anything but of what is in their own montages, and is told so. */
class MontagePreferenceRefusalsTest {
    private static final String MINE =
            "{ viewer { montagePreferences { nodes { id kind widget { type } source { __typename } } } } }";

    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();

    private static int people;

    private final UserId owner = WORLD.person("owner" + people++);
    private final UserId friend = WORLD.person("friend" + people++);
    private final UserId stranger = WORLD.person("stranger" + people++);
    private final Voice voice = new Voice(WORLD, owner);
    private final CheckinId checkin = checkin("moment 0");

    @BeforeEach
    void live() {
        WORLD.befriend(owner, friend);
        checkin("moment 1");
        WORLD.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        WORLD.makeMontages();
    }

    private CheckinId checkin(String text) {
        return WORLD.checkin(owner, Instant.now().minusSeconds(3600), Visibility.PUBLIC, text);
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void nobody_speaks_of_what_is_not_theirs() {
        String item = voice.item("moment 0").path("id").asText();
        String preference = voice.say("PINNED", "moment 1");
        for (UserId other : List.of(friend, stranger)) {
            assertRefused("MONTAGE_ITEM_NOT_FOUND", Voice.set(as(other), item, "HIDDEN"));
            assertRefused("MONTAGE_PREFERENCE_NOT_FOUND", Voice.remove(as(other), preference));
        }
        assertThat(as(null).ask(Voice.SET, "item", item, "kind", "HIDDEN").code())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(as(null).ask(Voice.REMOVE, "id", preference).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(preferences()).extracting(it -> it.path("id").asText()).containsExactly(preference);
        assertThat(voice.item("moment 0").path("preference").isNull()).isTrue();
    }

    @Test
    void what_is_not_there_or_no_id_of_its_kind_is_refused() {
        UUID any = UUID.randomUUID();
        assertRefused(
                "MONTAGE_ITEM_NOT_FOUND",
                Voice.set(as(owner), GlobalIds.encode("MontageItem", owner.value(), any, any), "PINNED"));
        assertRefused(
                "MONTAGE_PREFERENCE_NOT_FOUND", Voice.remove(as(owner), GlobalIds.encode("MontagePreference", any)));
        for (String wrong : List.of("", "x", "%00", Client.id(owner), GlobalIds.encode("MontageItem", any))) {
            assertRefused("INVALID", Voice.set(as(owner), wrong, "PINNED"));
            assertRefused("INVALID", Voice.remove(as(owner), wrong));
        }
        assertThat(preferences()).isEmpty();
    }

    @Test
    void of_what_is_deleted_nothing_more_is_said_and_what_was_said_can_be_taken_back_once() {
        String item = voice.item("moment 0").path("id").asText();
        String preference = voice.say("PINNED", "moment 0");
        WORLD.the(DeleteCheckin.class).handle(Viewer.of(owner), new DeleteCheckin.Input(checkin));
        assertRefused("MONTAGE_ITEM_NOT_FOUND", Voice.set(as(owner), item, "HIDDEN"));
        JsonNode listed = preferences().get(0);
        assertThat(listed.path("kind").asText()).isEqualTo("PINNED");
        assertThat(listed.path("widget").isNull()).isTrue();
        assertThat(listed.path("source").isNull()).isTrue();
        assertThat(Voice.remove(as(owner), preference)
                        .path("removedMontagePreferenceId")
                        .asText())
                .isEqualTo(preference);
        assertRefused("MONTAGE_PREFERENCE_NOT_FOUND", Voice.remove(as(owner), preference));
        assertThat(preferences()).isEmpty();
    }

    private static void assertRefused(String code, JsonNode payload) {
        assertThat(payload.path("userErrors")).hasSize(1);
        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo(code);
        payload.properties().stream()
                .filter(it -> !it.getKey().equals("userErrors"))
                .forEach(it -> assertThat(it.getValue().isNull()).isTrue());
    }

    private JsonNode preferences() {
        return as(owner).ask(MINE).at("/data/viewer/montagePreferences/nodes");
    }

    private static Client as(@Nullable UserId viewer) {
        return new Client(GRAPHQL, viewer == null ? null : WORLD.token(viewer));
    }
}
