package app.montage.domain.montage;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Interest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class InterestFilterTest {
    private static final Taxonomy WORDS = new Taxonomy(
            Map.of(
                    new Interest("climb"),
                    new Interest("climbing"),
                    new Interest("boulder"),
                    new Interest("bouldering")),
            Map.of(new Interest("bouldering"), new Interest("climbing")));

    private static double match(String interest, List<String> tags, String text) {
        return new InterestFilter(List.of(new Interest(interest)), WORDS).match(tags, text)[0];
    }

    @Example
    void a_tag_that_is_the_interest_or_means_the_same_matches_fully() {
        assertThat(match("Climbing", List.of("climbing"), "")).isEqualTo(1);
        assertThat(match("climbing", List.of("sea", "climb"), "")).isEqualTo(1);
        assertThat(match("climb", List.of("climbing"), "")).isEqualTo(1);
    }

    @Example
    void a_tag_that_is_a_kind_of_the_interest_matches_less() {
        assertThat(match("climbing", List.of("bouldering"), "")).isEqualTo(0.7);
        assertThat(match("climbing", List.of("boulder"), " climbing ")).isEqualTo(0.7);
        assertThat(match("bouldering", List.of("climbing"), "")).isZero();
    }

    @Example
    void a_word_in_the_text_matches_least() {
        assertThat(match("climbing", List.of(), " we went climbing today ")).isEqualTo(0.4);
        assertThat(match("climbing", List.of(), " what a climb ")).isEqualTo(0.4);
    }

    @Example
    void only_whole_words_count() {
        assertThat(match("climbing", List.of(), " an iceclimbing tour ")).isZero();
        assertThat(match("art", List.of("party"), " an article on parties ")).isZero();
        assertThat(match("rock climbing", List.of(), " rock and climbing ")).isZero();
        assertThat(match("rock climbing", List.of(), " no rock climbing today "))
                .isEqualTo(0.4);
        assertThat(match("rock climbing", List.of(), "")).isZero();
    }

    @Example
    void each_of_several_interests_has_its_own_match() {
        InterestFilter filter = new InterestFilter(
                List.of(new Interest("coffee"), new Interest("climbing"), new Interest("art")), WORDS);
        assertThat(filter.match(List.of("bouldering"), " coffee afterwards ")).containsExactly(0.4, 0.7, 0);
    }

    @Property
    void words_are_found_as_a_plain_search_finds_them(
            @ForAll @Size(max = 6) List<@StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'c') String> text,
            @ForAll @Size(min = 1, max = 3)
                    List<@StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'c') String> phrase) {
        String words = " " + String.join(" ", text) + " ";
        String name = String.join(" ", phrase);
        double expected = words.contains(" " + name + " ") ? 0.4 : 0;
        assertThat(match(name, List.of(), words)).isEqualTo(expected);
    }

    @Example
    void the_words_that_come_with_the_product_know_the_usual_ones() {
        InterestFilter filter = new InterestFilter(
                Stream.of("coffee", "climbing", "hiking").map(Interest::new).toList(), Taxonomy.builtIn());
        assertThat(filter.match(List.of("espresso", "bouldering", "trekking"), ""))
                .containsExactly(0.7, 0.7, 1);
    }
}
