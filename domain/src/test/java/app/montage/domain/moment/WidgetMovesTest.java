package app.montage.domain.moment;

import static app.montage.domain.moment.WidgetMoves.GONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class WidgetMovesTest {
    @Example
    void what_is_not_changed_stays() {
        assertThat(moves(texts("a", "b", "b"), texts("a", "b", "b"))).containsExactly(0, 1, 2);
        assertThat(WidgetMoves.between(texts("a", "b"), texts("a", "b")).isNone())
                .isTrue();
        assertThat(WidgetMoves.between(texts("a", "b"), texts("b", "a")).isNone())
                .isFalse();
        assertThat(WidgetMoves.between(texts("a", "b"), texts("a")).isNone()).isFalse();
    }

    @Example
    void an_equal_widget_is_the_same_wherever_it_stands() {
        assertThat(moves(texts("a", "b", "c"), texts("c", "a", "b"))).containsExactly(1, 2, 0);
        assertThat(moves(texts("a", "b", "c"), texts("b", "c"))).containsExactly(GONE, 0, 1);
        assertThat(moves(texts("a", "b"), texts("new", "a", "b"))).containsExactly(1, 2);
    }

    @Example
    void of_two_equal_ones_that_which_stays_in_its_place_is_itself() {
        assertThat(moves(texts("a", "a"), texts("c", "a"))).containsExactly(0, 1);
        assertThat(moves(texts("a", "a"), texts("b", "a", "a"))).containsExactly(2, 1);
    }

    @Example
    void another_of_its_kind_in_its_place_is_an_edit_of_it() {
        assertThat(moves(texts("a", "b"), texts("a", "b, better"))).containsExactly(0, 1);
    }

    @Example
    void another_kind_in_its_place_or_an_edit_elsewhere_is_another_widget() {
        Widget rating = new RatingWidget(1, 5);
        assertThat(moves(List.of(text("a")), List.of(rating))).containsExactly(GONE);
        assertThat(moves(List.of(text("a"), rating), List.of(rating, text("b"))))
                .containsExactly(GONE, 0);
    }

    @Example
    void a_picture_is_the_same_with_other_words_beside_it() {
        List<Widget> before = List.of(picture("/1", "one"), picture("/2", null));
        assertThat(moves(before, List.of(picture("/2", "two"), picture("/1", "one more"))))
                .containsExactly(1, 0);
        assertThat(moves(before, List.of(text("before"), link("/1"), picture("/2", "two"))))
                .containsExactly(GONE, 2);
    }

    @Example
    void a_link_is_the_same_under_another_title() {
        assertThat(moves(List.of(link("/1"), link("/2")), List.of(new LinkWidget(new Url("/2"), new Caption("two")))))
                .containsExactly(GONE, 0);
    }

    @Example
    void of_what_it_never_had_nothing_is_there() {
        assertThat(WidgetMoves.between(texts("a"), texts("a")).of(0)).isZero();
        assertThat(WidgetMoves.between(texts("a"), texts("a")).of(1)).isEqualTo(GONE);
    }

    @Property
    void each_place_is_that_of_one_widget_of_the_same_kind_at_most(
            @ForAll("widgets") List<Widget> before, @ForAll("widgets") List<Widget> now) {
        List<Integer> places = moves(before, now);
        assertThat(places).hasSameSizeAs(before);
        assertThat(places.stream().filter(it -> it != GONE)).doesNotHaveDuplicates();
        for (int i = 0; i < before.size(); i++)
            if (places.get(i) != GONE)
                assertThat(now.get(places.get(i)).type())
                        .isEqualTo(before.get(i).type());
    }

    @Property
    void of_equal_widgets_as_many_are_found_as_there_are_on_both_sides(
            @ForAll("widgets") List<Widget> before, @ForAll("widgets") List<Widget> now) {
        List<Integer> places = moves(before, now);
        Map<Widget, Integer> found = new HashMap<>();
        for (int i = 0; i < before.size(); i++)
            if (places.get(i) != GONE && now.get(places.get(i)).equals(before.get(i)))
                found.merge(before.get(i), 1, Integer::sum);
        for (Widget widget : before)
            assertThat(found.getOrDefault(widget, 0))
                    .isEqualTo(Math.min(Collections.frequency(before, widget), Collections.frequency(now, widget)));
    }

    @Property
    void in_whatever_order_nothing_is_lost_and_each_finds_itself(
            @ForAll("widgets") List<Widget> before, @ForAll Random random) {
        List<Widget> now = Arrays.asList(before.toArray(Widget[]::new));
        Collections.shuffle(now, random);
        List<Integer> places = moves(before, now);
        assertThat(places.stream().map(now::get).toList()).isEqualTo(before);
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, before.size()).boxed().toList());
    }

    @Provide
    Arbitrary<List<Widget>> widgets() {
        Arbitrary<Widget> widget = Arbitraries.of(
                text("a"),
                text("b"),
                text("c"),
                picture("/1", null),
                picture("/1", "one"),
                picture("/2", null),
                link("/1"),
                new RatingWidget(1, 5),
                new RatingWidget(2, 5));
        return widget.list().ofMaxSize(8);
    }

    private static List<Integer> moves(List<Widget> before, List<Widget> now) {
        return WidgetMoves.between(before, now).places();
    }

    private static List<Widget> texts(String... texts) {
        return Arrays.stream(texts).map(WidgetMovesTest::text).toList();
    }

    private static Widget text(String text) {
        return new TextWidget(new Prose(text));
    }

    private static Widget link(String url) {
        return new LinkWidget(new Url(url), null);
    }

    private static Widget picture(String url, @Nullable String caption) {
        MimeType jpeg = new MimeType("image/jpeg");
        return new MediaWidget(new Url(url), jpeg, null, null, null, caption == null ? null : new Caption(caption));
    }
}
