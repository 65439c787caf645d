package app.montage.domain.gratitude;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Username;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    /** As the specification writes it; it knows nothing of addresses. */
    private static final Pattern PATTERN =
            Pattern.compile("(?<![\\w@])@([a-z0-9_]{3,30})\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thanks @ann_1                       | ann_1
            (@Ann), @BEN!                       | ann,ben
            @ann and @ANN                       | ann,ann
            @an                                 |
            @a23456789012345678901234567890     | a23456789012345678901234567890
            @a234567890123456789012345678901    |
            mail ann@example.org                |
            mail ann+@example.org               |
            mail me: @example. Bye              | example
            see https://example.org/@ann/1 @ben | ben
            see https://example.org/x?a=@ann    |
            see www.example.org/@ann,@cleo @ben | ben
            see WWW.example.org?@ann            |
            see example.org/@ann                |
            awww.@ann                           | ann
            @@ann                               |
            x@ann                               |
            é@ann                               |
            @année                              |
            @ann@ben                            | ann
            👍@ann👍                            | ann
            """)
    void names_are_found_where_they_stand_alone(String text, @Nullable String names) {
        assertThat(Mentions.in(text))
                .extracting(it -> it.username().value())
                .containsExactly(names == null ? new String[0] : names.split(","));
    }

    @Test
    void a_mention_tells_where_it_is_in_code_units() {
        assertThat(Mentions.in("😀 @Ann, hi")).containsExactly(new Mention(3, 7, new Username("ann")));
    }

    @Test
    void twenty_different_names_are_found_each_as_often_as_it_comes_and_no_more() {
        String text = IntStream.rangeClosed(1, 22).mapToObj(i -> "@name" + i).collect(joining(" ")) + " @name1 @name21";
        List<Mention> found = Mentions.in(text);
        assertThat(Mentions.names(text)).hasSize(Mentions.MOST).doesNotContain(new Username("name21"));
        assertThat(found).hasSize(Mentions.MOST + 1);
        assertThat(found.getLast().username()).isEqualTo(new Username("name1"));
    }

    /** Each @ begins a run that a pattern which goes back would read again and again. */
    @Test
    void a_long_text_of_nothing_but_beginnings_is_read_at_once() {
        assertThat(Mentions.in("@".repeat(10_000))).isEmpty();
        assertThat(Mentions.in("@" + "a".repeat(9_999))).isEmpty();
        assertThat(Mentions.in("www.".repeat(2_500))).isEmpty();
    }

    @Property
    void without_addresses_and_letters_from_elsewhere_it_is_the_pattern(@ForAll("texts") String text) {
        List<String> expected = PATTERN.matcher(text)
                .results()
                .map(it -> it.start() + " " + it.end())
                .toList();
        assertThat(Mentions.in(text))
                .extracting(it -> it.start() + " " + it.end())
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("@aB9_ ,!").ofMaxLength(60);
    }
}
