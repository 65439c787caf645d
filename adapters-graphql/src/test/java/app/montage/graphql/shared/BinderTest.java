package app.montage.graphql.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.FollowUser;
import app.montage.application.account.UpdateInterests;
import app.montage.application.account.UpdatePrivacy;
import app.montage.application.checkin.CreateCheckin;
import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.montage.SetMontagePreference;
import app.montage.application.shared.Change;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.Interest;
import app.montage.domain.account.InterestList;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.LocationName;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Caption;
import app.montage.domain.moment.LinkWidget;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Url;
import app.montage.domain.moment.Visibility;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.montage.Preference;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BinderTest {
    private static final UUID KEY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final Binder binder = new Binder();

    @Test
    void values_are_made_of_what_stands_in_their_place() {
        assertThat(bound(UpdateInterests.Input.class, Map.of("interests", List.of(" Coffee", "hiking"))))
                .isEqualTo(new UpdateInterests.Input(
                        new InterestList(List.of(new Interest("coffee"), new Interest("hiking")))));
    }

    @Test
    void ids_are_made_of_global_ids_of_their_type() {
        assertThat(bound(FollowUser.Input.class, Map.of("userId", GlobalIds.encode("User", KEY))))
                .isEqualTo(new FollowUser.Input(new UserId(KEY)));
        bound(FollowUser.Input.class, Map.of("userId", GlobalIds.encode("Checkin", KEY)));
        assertThat(binder.faults())
                .containsExactly(new UserError("userId must be the id of a User.", "INVALID", List.of("userId")));
    }

    @Test
    void keys_are_made_of_global_ids_with_all_their_parts() {
        UUID montage = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        String id = GlobalIds.encode("MontageItem", KEY, montage, item);
        assertThat(bound(SetMontagePreference.Input.class, Map.of("itemId", id, "kind", "PINNED")))
                .isEqualTo(new SetMontagePreference.Input(
                        new MontageItemKey(new MontageKey(new UserId(KEY), new MontageId(montage)), item),
                        Preference.PINNED));
        String cut = GlobalIds.encode("MontageItem", KEY, montage);
        bound(SetMontagePreference.Input.class, Map.of("itemId", cut, "kind", "PINNED"));
        assertThat(binder.faults())
                .containsExactly(
                        new UserError("itemId must be the id of a MontageItem.", "INVALID", List.of("itemId")));
    }

    @Test
    void constants_and_sets_are_bound_and_what_is_left_out_is_null() {
        Map<String, Object> input = Map.of("montageAudience", "FRIENDS", "montageConsent", List.of("POST", "POST"));
        assertThat(bound(UpdatePrivacy.Input.class, input))
                .isEqualTo(new UpdatePrivacy.Input(null, MontageAudience.FRIENDS, Set.of(ConsentKind.POST)));
    }

    @Test
    void widgets_are_told_by_their_one_field() {
        Map<String, Object> input = Map.of(
                "occurredAt",
                NOW,
                "visibility",
                "PUBLIC",
                "widgets",
                List.of(
                        Map.of("text", Map.of("text", "Hello")),
                        Map.of("link", Map.of("url", "/a", "title", "A")),
                        Map.of("rating", Map.of("value", 4.0, "scale", 5.0))));
        assertThat(bound(CreateCheckin.Input.class, input))
                .isEqualTo(new CreateCheckin.Input(
                        null,
                        NOW,
                        null,
                        null,
                        null,
                        Visibility.PUBLIC,
                        new Widgets(List.of(
                                new TextWidget(new Prose("Hello")),
                                new LinkWidget(new Url("/a"), new Caption("A")),
                                new RatingWidget(4, 5)))));
    }

    @Test
    void what_may_be_emptied_tells_null_from_nothing_said() {
        Map<String, @Nullable Object> input = new HashMap<>(Map.of("checkinId", GlobalIds.encode("Checkin", KEY)));
        assertThat(changeOf(input)).isEqualTo(Change.none());
        input.put("location", null);
        assertThat(changeOf(input)).isEqualTo(Change.to(null));
        input.put("location", "Home");
        assertThat(changeOf(input)).isEqualTo(Change.to(new LocationName("Home")));
    }

    @Test
    void all_faults_are_told_at_once_each_with_its_place() {
        Map<String, Object> input = Map.of(
                "location",
                "x".repeat(201),
                "tags",
                List.of("fine", " ", "a\0b"),
                "widgets",
                List.of(
                        Map.of("media", Map.of("url", "ftp://a", "mimeType", "text/html", "width", 0)),
                        Map.of("location", Map.of("name", "Lake", "latitude", 91.0, "longitude", 181.0)),
                        Map.of("location", Map.of("name", "Lake", "latitude", 1.0)),
                        Map.of("rating", Map.of("value", 6.0, "scale", 5.0))));
        assertThat(bound(CreateCheckin.Input.class, input)).isNull();
        assertThat(binder.faults())
                .extracting(UserError::path)
                .containsExactly(
                        List.of("location"),
                        List.of("tags", "1"),
                        List.of("tags", "2"),
                        List.of("widgets", "0", "media", "url"),
                        List.of("widgets", "0", "media", "mimeType"),
                        List.of("widgets", "0", "media", "width"),
                        List.of("widgets", "1", "location", "latitude"),
                        List.of("widgets", "1", "location", "longitude"),
                        List.of("widgets", "2", "location"),
                        List.of("widgets", "3", "rating"));
        assertThat(binder.faults()).allSatisfy(it -> assertThat(it.code()).isEqualTo("INVALID"));
    }

    @Test
    void a_list_that_is_too_long_is_a_fault_of_the_list() {
        bound(CreateCheckin.Input.class, Map.of("widgets", List.of()));
        assertThat(binder.faults()).extracting(UserError::path).containsExactly(List.of("widgets"));
        List<Object> many = Collections.nCopies(51, Map.of("text", Map.of("text", "Hello")));
        bound(CreateCheckin.Input.class, Map.of("widgets", many));
        assertThat(binder.faults()).hasSize(2);
    }

    private @Nullable Object bound(Class<?> type, Map<String, ?> input) {
        return binder.bind(type, input, List.of());
    }

    private Change<LocationName> changeOf(Map<String, ?> input) {
        UpdateCheckin.Input bound = (UpdateCheckin.Input) bound(UpdateCheckin.Input.class, input);
        assertThat(bound).isNotNull();
        assertThat(bound.checkinId()).isEqualTo(new CheckinId(KEY));
        return bound.location();
    }
}
