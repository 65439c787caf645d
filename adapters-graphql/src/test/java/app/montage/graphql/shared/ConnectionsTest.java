package app.montage.graphql.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {
    private static final Cursors<Integer> CURSORS = new Cursors<>("numbers", String::valueOf, Integer::valueOf);
    private static final Cursors<Integer> OTHERS = new Cursors<>("others", String::valueOf, Integer::valueOf);

    @Test
    void a_page_without_a_size_has_twenty_entries() {
        assertThat(request(Map.of())).isEqualTo(new PageRequest<>(20, false, null));
        assertThat(request(Map.of("before", CURSORS.encode(7)))).isEqualTo(new PageRequest<>(20, true, 7));
    }

    @Test
    void pages_are_asked_for_in_both_directions() {
        assertThat(request(Map.of("first", 3, "after", CURSORS.encode(7)))).isEqualTo(new PageRequest<>(3, false, 7));
        assertThat(request(Map.of("last", 100))).isEqualTo(new PageRequest<>(100, true, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void sizes_that_no_page_has_are_refused(int size) {
        refused(Map.of("first", size), "first must be from 1 to 100.");
        refused(Map.of("last", size), "last must be from 1 to 100.");
    }

    @Test
    void directions_do_not_mix() {
        String cursor = CURSORS.encode(1);
        refused(Map.of("first", 1, "last", 1), "last does not go together with first.");
        refused(Map.of("after", cursor, "before", cursor), "before does not go together with after.");
        refused(Map.of("first", 1, "before", cursor), "before does not go together with first.");
        refused(Map.of("last", 1, "after", cursor), "last does not go together with after.");
    }

    @Test
    void cursors_that_are_empty_forged_cut_or_of_another_list_are_refused() {
        String cursor = CURSORS.encode(123456);
        for (String wrong :
                new String[] {"", "?", "A", cursor.substring(1), cursor + "AAAA", OTHERS.encode(1), "A".repeat(100_000)
                }) refused(Map.of("after", wrong), "after is no cursor of this list.");
        refused(Map.of("before", ""), "before is no cursor of this list.");
    }

    private static PageRequest<Integer> request(Map<String, Object> arguments) {
        DataFetchingEnvironment env = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .arguments(arguments)
                .build();
        return Connections.request(env, CURSORS);
    }

    private static void refused(Map<String, Object> arguments, String message) {
        assertThatThrownBy(() -> request(arguments))
                .isInstanceOf(BadUserInput.class)
                .hasMessage(message);
    }
}
