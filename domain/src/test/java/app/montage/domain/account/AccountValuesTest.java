package app.montage.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.InvalidValue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {
    @Test
    void an_interest_is_normalised() {
        assertThat(new Interest("  Trail \t RUNNING ").value()).isEqualTo("trail running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "a\0b", "\ud83d"})
    void what_cannot_be_an_interest_is_refused(String text) {
        assertThatThrownBy(() -> new Interest(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void an_interest_has_at_most_a_hundred_characters_whatever_they_are_made_of() {
        assertThat(new Interest("😀".repeat(100)).value()).hasSize(200);
        assertThatThrownBy(() -> new Interest("😀".repeat(101))).hasMessageContaining("100");
    }

    @Test
    void interests_are_kept_once_each_in_their_order() {
        InterestList list = new InterestList(
                Stream.of("b", "A", "a", "B").map(Interest::new).toList());
        assertThat(list.values()).containsExactly(new Interest("b"), new Interest("a"));
    }

    @Test
    void there_are_at_most_twenty_interests() {
        assertThat(new InterestList(interests(20)).values()).hasSize(20);
        assertThatThrownBy(() -> new InterestList(interests(21))).hasMessageContaining("20");
    }

    @Test
    void case_does_not_matter_in_a_username() {
        assertThat(new Username("Alice_1")).isEqualTo(new Username("alice_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "a b c", "al\0ce", "älice", "'; DROP TABLE users; --"})
    void what_cannot_be_a_username_is_refused(String text) {
        assertThatThrownBy(() -> new Username(text)).isInstanceOf(InvalidValue.class);
    }

    private static List<Interest> interests(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Interest("i" + i)).toList();
    }
}
