package app.montage.graphql.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.InvalidValue;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdsTest {
    private static final UUID ONE = UUID.fromString("01980000-0000-7000-8000-00000000000a");
    private static final UUID OTHER = UUID.fromString("01980000-0000-7000-8000-00000000000b");

    @Test
    void an_id_says_its_type_and_key() {
        String id = GlobalIds.encode("Montage", ONE, OTHER);
        assertThat(GlobalIds.parse(id)).isEqualTo(new GlobalIds.Parsed("Montage", List.of(ONE, OTHER)));
        assertThat(GlobalIds.decode("Montage", 2, id)).containsExactly(ONE, OTHER);
        assertThat(GlobalIds.decode("User", GlobalIds.encode("User", ONE))).isEqualTo(ONE);
    }

    @Test
    void ids_of_other_types_and_sizes_are_refused() {
        assertThatThrownBy(() -> GlobalIds.decode("User", GlobalIds.encode("Checkin", ONE)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be the id of a User");
        assertThatThrownBy(() -> GlobalIds.decode("User", GlobalIds.encode("User", ONE, OTHER)))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "User",
                "User:1-1-1-1-1",
                "User:01980000-0000-7000-8000-00000000000a:",
                "User:01980000-0000-7000-8000-00000000000A",
                "user:01980000-0000-7000-8000-00000000000a",
                "'; DROP TABLE users",
                "\0"
            })
    void what_somebody_made_up_is_no_id(String text) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        assertThatThrownBy(() -> GlobalIds.parse(id)).hasMessage("is no id of this server");
        assertThatThrownBy(() -> GlobalIds.parse(text)).hasMessage("is no id of this server");
    }

    @Test
    void an_endless_id_is_refused_unread() {
        assertThatThrownBy(() -> GlobalIds.parse("A".repeat(1_000_000))).hasMessage("is no id of this server");
    }
}
