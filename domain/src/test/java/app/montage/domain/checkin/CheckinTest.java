package app.montage.domain.checkin;

import static app.montage.domain.checkin.ACheckin.NOW;
import static app.montage.domain.checkin.ACheckin.aCheckin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Tag;
import app.montage.domain.shared.Result;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckinTest {
    @Test
    void a_checkin_may_lie_a_day_ahead_since_clocks_and_zones_differ() {
        Checkin tomorrow = aCheckin().at(NOW.plus(Duration.ofHours(24))).build();
        assertThat(tomorrow.checked()).isEqualTo(Result.ok(tomorrow));
        assertThat(aCheckin()
                        .at(NOW.plus(Duration.ofHours(24)).plusNanos(1000))
                        .build()
                        .checked())
                .isEqualTo(Result.refused(CheckinRefusal.IN_THE_FUTURE));
    }

    @Test
    void the_spine_knows_its_words_and_the_place_of_its_first_location() {
        Checkin checkin = aCheckin()
                .in("By the Lake!")
                .tagged("Nature")
                .showing(ACheckin.allKinds())
                .build();
        Moment moment = checkin.moment();
        assertThat(moment.key().kind()).isEqualTo(MomentKind.CHECKIN);
        assertThat(moment.key().sourceId()).isEqualTo(checkin.id().value());
        assertThat(moment.tags()).containsExactly(new Tag("nature"));
        assertThat(moment.words()).startsWith(" sunrise two lines of ").endsWith(" by the lake ");
        assertThat(moment.place()).isEqualTo(Place.at(52.52, 13.405));
    }

    @Test
    void without_a_location_widget_its_own_location_is_the_place() {
        assertThat(aCheckin().in("Home").build().moment().place()).isEqualTo(Place.named("home"));
        assertThat(aCheckin().build().moment().place()).isNull();
    }

    @Test
    void it_is_about_its_first_widget_where_nobody_says_otherwise() {
        assertThat(new Widgets(ACheckin.allKinds()).label()).isEqualTo(new ContentLabel("video"));
    }

    @Test
    void it_shows_one_to_fifty_widgets() {
        assertThatThrownBy(() -> new Widgets(List.of())).hasMessageContaining("1 to 50");
        assertThatThrownBy(() ->
                        new Widgets(Collections.nCopies(51, ACheckin.allKinds().getFirst())))
                .hasMessageContaining("1 to 50");
    }

    @Test
    void it_has_at_most_thirty_tags_each_once() {
        assertThat(new Tags(List.of(new Tag("A"), new Tag("a"))).values()).hasSize(1);
        List<Tag> many = IntStream.range(0, 31).mapToObj(i -> new Tag("t" + i)).toList();
        assertThatThrownBy(() -> new Tags(many)).hasMessageContaining("30");
    }
}
