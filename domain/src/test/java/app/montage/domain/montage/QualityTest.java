package app.montage.domain.montage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.montage.domain.moment.Place;
import org.junit.jupiter.api.Test;

class QualityTest {
    @Test
    void a_text_is_as_good_as_it_is_long_up_to_a_short_message() {
        assertThat(Quality.ofText("")).isZero();
        assertThat(Quality.ofText("x".repeat(70))).isEqualTo(0.5);
        assertThat(Quality.ofText("x".repeat(500))).isEqualTo(1);
    }

    @Test
    void letters_beyond_the_basic_plane_count_once() {
        assertThat(Quality.ofText("😀".repeat(70))).isEqualTo(0.5);
    }

    @Test
    void a_picture_wants_a_caption_and_enough_pixels() {
        assertThat(Quality.ofMedia("At the sea", 720)).isEqualTo(1);
        assertThat(Quality.ofMedia(null, 720)).isEqualTo(0.5);
        assertThat(Quality.ofMedia(" ", 720)).isEqualTo(0.5);
        assertThat(Quality.ofMedia("At the sea", 719)).isEqualTo(0.7);
        assertThat(Quality.ofMedia(null, 100)).isCloseTo(0.2, within(1e-12)).isGreaterThanOrEqualTo(0.2);
        assertThat(Quality.ofMedia("A song", null)).isEqualTo(1);
    }

    @Test
    void a_place_wants_coordinates() {
        assertThat(Quality.ofLocation(new Place("home", 52.5, 13.4))).isEqualTo(1);
        assertThat(Quality.ofLocation(new Place("home", 52.5, null))).isEqualTo(0.6);
        assertThat(Quality.ofLocation(null)).isEqualTo(0.6);
    }
}
