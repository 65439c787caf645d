package app.montage.domain.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetTest {
    private static final Url URL = new Url("/media/1.jpg");
    private static final MimeType JPEG = new MimeType("image/jpeg");

    @Test
    void media_are_better_with_a_caption_and_enough_pixels() {
        assertThat(media(1080, 720, "at the lake").quality()).isEqualTo(1);
        assertThat(media(1080, 719, "at the lake").quality()).isCloseTo(0.7, within(1e-12));
        assertThat(media(1080, 720, null).quality()).isEqualTo(0.5);
        assertThat(media(100, 720, null).quality()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void media_of_unknown_size_are_not_taken_for_small() {
        assertThat(new MediaWidget(URL, JPEG, null, null, null, null).quality()).isEqualTo(0.5);
    }

    @Test
    void texts_are_better_the_longer_up_to_140_characters() {
        assertThat(text(35).quality()).isEqualTo(0.25);
        assertThat(text(140).quality()).isEqualTo(1);
        assertThat(text(1_000).quality()).isEqualTo(1);
    }

    @Test
    void places_are_better_where_it_is_known_where_they_are() {
        assertThat(location(52.5, 13.4).quality()).isEqualTo(1);
        assertThat(location(null, null).quality()).isEqualTo(0.6);
    }

    @Test
    void half_a_place_on_earth_is_none() {
        assertThatThrownBy(() -> location(52.5, null)).hasMessageContaining("both latitude and longitude");
        assertThatThrownBy(() -> location(null, 13.4)).hasMessageContaining("both latitude and longitude");
    }

    @Test
    void places_near_each_other_are_the_same() {
        assertThat(location(52.5201, 13.4049).place().id())
                .isEqualTo(location(52.5199, 13.4051).place().id())
                .isNotEqualTo(location(52.53, 13.405).place().id());
        assertThat(Place.named(" The  LAKE")).isEqualTo(Place.named("the lake"));
    }

    @ParameterizedTest
    @CsvSource({"video/mp4,VIDEO", "IMAGE/JPEG,PHOTO", "audio/ogg,AUDIO"})
    void what_a_medium_shows_is_told_by_its_type(String type, ContentType expected) {
        assertThat(new MimeType(type).contentType()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image/", "text/html", "image/jpeg; x=1", "image/\0"})
    void what_is_no_type_of_media_is_refused(String type) {
        assertThatThrownBy(() -> new MimeType(type)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "HTTP://example.org:8080", "/media/a%20b.jpg"})
    void addresses_of_the_web_and_paths_of_this_server_are_urls(String url) {
        assertThat(new Url(url).value()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:image/png;base64,AA",
                "ftp://example.org/a",
                "//example.org/a",
                "a.jpg",
                "http:///a",
                "http:a",
                "https://exa mple.org",
                "/a\nb"
            })
    void other_addresses_are_refused(String url) {
        assertThatThrownBy(() -> new Url(url)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void an_address_has_at_most_2048_characters() {
        assertThatThrownBy(() -> new Url("/" + "a".repeat(2_048))).hasMessageContaining("2048");
    }

    @ParameterizedTest
    @CsvSource({"-0.1,5", "5.1,5", "1,0", "1,-1", "NaN,5", "1,NaN", "1,Infinity"})
    void points_outside_their_scale_are_refused(double value, double scale) {
        assertThatThrownBy(() -> new RatingWidget(value, scale)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new Pixels(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Seconds(-0.1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Latitude(90.1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Longitude(Double.NaN)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void words_are_found_whatever_stands_around_them() {
        assertThat(Words.of(List.of("Great COFFEE, at \"Luna\"!", "c# & #hiking")))
                .isEqualTo(" great coffee at luna c# & hiking ");
        assertThat(Words.of(List.of())).isEqualTo(" ");
    }

    private static MediaWidget media(int width, int height, @Nullable String caption) {
        return new MediaWidget(
                URL, JPEG, new Pixels(width), new Pixels(height), null, caption == null ? null : new Caption(caption));
    }

    private static TextWidget text(int length) {
        return new TextWidget(new Prose("x".repeat(length)));
    }

    private static LocationWidget location(@Nullable Double latitude, @Nullable Double longitude) {
        return new LocationWidget(
                new PlaceName("Lake"),
                latitude == null ? null : new Latitude(latitude),
                longitude == null ? null : new Longitude(longitude));
    }
}
