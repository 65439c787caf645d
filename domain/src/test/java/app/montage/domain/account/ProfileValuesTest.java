package app.montage.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.UserId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileValuesTest {
    private static final DisplayName OLD = new DisplayName("old");

    @Test
    void limits_are_counted_in_code_points() {
        assertThat(new Bio("🎉".repeat(1_000)).value()).hasSize(2_000);
        refused("must not be longer than 1000 characters", () -> new Bio("🎉".repeat(1_001)));
        refused("must not be longer than 100 characters", () -> new City("x".repeat(101)));
        refused("must not be longer than 100 characters", () -> new DisplayName("x".repeat(101)));
    }

    @Test
    void what_is_there_says_something() {
        for (ThrowingCallable blank : List.<ThrowingCallable>of(
                () -> new Bio(" "),
                () -> new City(""),
                () -> new DisplayName("\t"),
                () -> new Institution(" "),
                () -> new PersonName(" "))) refused("must not be blank", blank);
    }

    @ParameterizedTest
    @CsvSource({"Ada, Lovelace, Ada Lovelace", "Ada, , Ada", ", Lovelace, Lovelace", ", , old"})
    void who_has_chosen_no_name_to_show_is_called_by_both(@Nullable String first, @Nullable String last, String shown) {
        assertThat(Profile.displayName(name(first), name(last), OLD)).isEqualTo(new DisplayName(shown));
    }

    @Test
    void names_that_are_too_long_together_are_shown_as_far_as_there_is_room() {
        PersonName long1 = new PersonName("🎉".repeat(90));
        assertThat(Profile.displayName(long1, long1, OLD).value()).isEqualTo("🎉".repeat(90) + " " + "🎉".repeat(9));
    }

    @Test
    void there_are_at_most_ten_institutions_and_five_websites_each_once() {
        Institutions once = new Institutions(Collections.nCopies(20, new Institution("a")));
        assertThat(once.values()).hasSize(1);
        refused(
                "must not be more than 10 institutions",
                () -> new Institutions(IntStream.range(0, 11)
                        .mapToObj(i -> new Institution("i" + i))
                        .toList()));
        refused(
                "must not be more than 5 websites",
                () -> new Websites(IntStream.range(0, 6)
                        .mapToObj(i -> new Website("https://example.org/" + i))
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "//example.org",
                "/path",
                "example.org",
                "https://",
                "https://me:secret@example.org",
                "http://exa mple.org",
                "https:///path",
                "data:text/html,x"
            })
    void a_website_is_an_absolute_address_of_the_web(String text) {
        refused("must be an absolute http or https address", () -> new Website(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "HTTPS://example.org/~ada?x=1#y", "https://[2001:db8::1]:8080/"})
    void addresses_stay_as_they_are(String text) {
        assertThat(new Website(text).value()).isEqualTo(text);
    }

    @Test
    void a_place_has_both_coordinates_or_neither() {
        LocationLabel name = new LocationLabel("Oslo");
        Latitude north = new Latitude(59.9);
        refused(
                "must have both latitude and longitude, or neither",
                () -> new ProfileLocation(name, north, null, null, null, null, null, null, null));
        refused("must be from 0 to 1", () -> new LocationImportance(Double.NaN));
    }

    @Test
    void preferences_are_by_name_and_each_once() {
        assertThat(new ProfilePreferences(List.of(preference("b"), preference("a"))).values())
                .containsExactly(preference("a"), preference("b"));
        refused(
                "must not name a preference twice",
                () -> new ProfilePreferences(List.of(preference("a"), preference("a"))));
        refused(
                "must not be more than 50 preferences",
                () -> new ProfilePreferences(IntStream.range(0, 51)
                        .mapToObj(i -> preference("p" + i))
                        .toList()));
    }

    @Test
    void a_time_zone_is_one_of_the_tz_database() {
        assertThat(new TimeZoneName("Europe/Berlin").value()).isEqualTo("Europe/Berlin");
        refused("must be the name of a time zone, such as Europe/Berlin", () -> new TimeZoneName("Mars/Olympus"));
        refused("must be the name of a time zone, such as Europe/Berlin", () -> new TimeZoneName("+25:00"));
    }

    @ParameterizedTest
    @CsvSource({"f, BE185D", "8, 7C3AED", "0, 7C3AED", "b, DDD6FE"})
    void the_last_digit_of_the_id_is_the_colour(String digit, String color) {
        UUID id = UUID.fromString("01234567-89ab-7def-8123-45678901234" + digit);
        assertThat(DefaultAvatar.of(new UserId(id), "Ada").color()).isEqualTo(color);
    }

    @ParameterizedTest
    @CsvSource({
        "ada, A",
        "Ada King Lovelace, AL",
        "  -- , ''",
        "'(ada) [lovelace]', AL",
        "ß ß, ßß",
        "𝒶 b, 𝒶B",
        "42 is, 4I"
    })
    void the_first_letters_of_the_first_and_the_last_word_are_the_initials(String name, String initials) {
        assertThat(DefaultAvatar.of(new UserId(new UUID(0, 0)), name).initials())
                .isEqualTo(initials);
    }

    @Test
    void an_avatar_shows_nothing_else() {
        refused("must have one of the eight colours", () -> new DefaultAvatar("000000", "A"));
        refused("must have at most 2 letters or digits", () -> new DefaultAvatar("7C3AED", "<b"));
        refused("must have at most 2 letters or digits", () -> new DefaultAvatar("7C3AED", "ABC"));
    }

    @Test
    void a_search_has_three_characters() {
        assertThat(new SearchText(" @ADA ").value()).isEqualTo("ada");
        for (String text : List.of("", "ad", "@ad", " ab "))
            refused("must be at least 3 characters", () -> new SearchText(text));
        refused("must not be longer than 100 characters", () -> new SearchText("x".repeat(101)));
        refused("must not contain NUL characters", () -> new SearchText("a\0bc"));
    }

    private static @Nullable PersonName name(@Nullable String text) {
        return text == null ? null : new PersonName(text);
    }

    private static ProfilePreference preference(String name) {
        return new ProfilePreference(new ProfilePreference.Name(name), new ProfilePreference.Setting("on"));
    }

    private static void refused(String message, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(InvalidValue.class).hasMessage(message);
    }
}
