package app.montage.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83D", "\uD83Da", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void half_a_character_is_refused_wherever_it_stands(String text) {
        assertThatThrownBy(() -> Texts.checked(text, 10)).hasMessage("must not contain halves of surrogate pairs");
    }

    @Test
    void a_text_is_as_long_as_it_has_code_points() {
        assertThat(Texts.checked("\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00\uD83D\uDE00");
        assertThatThrownBy(() -> Texts.checked("\uD83D\uDE00\uD83D\uDE00", 1)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void space_around_a_name_is_no_part_of_it_and_none_at_all_is_no_name() {
        assertThat(Texts.named(" tea\t", 10)).isEqualTo("tea");
        assertThatThrownBy(() -> Texts.named(" \u2003", 10)).hasMessage("must not be blank");
    }

    @Test
    void nul_is_refused() {
        assertThatThrownBy(() -> Texts.checked("a\0b", 10)).hasMessage("must not contain NUL characters");
    }
}
