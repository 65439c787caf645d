package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private final List<List<Integer>> written = new ArrayList<>();
    private final List<Integer> lost = new ArrayList<>();
    private final WriteBehind<Integer> notes = new WriteBehind<>(5, 2, this::take, lost::add);
    private boolean broken;

    private void take(List<Integer> some) {
        if (broken) throw new IllegalStateException("broken");
        written.add(some);
    }

    private void note(int... some) {
        for (int each : some) notes.note(each);
    }

    @Test
    void nothing_is_written_until_it_is_time_and_then_so_much_at_once() {
        note(1, 2, 3);
        assertThat(written).isEmpty();
        notes.write();
        assertThat(written).containsExactly(List.of(1, 2), List.of(3));
        notes.write();
        assertThat(written).hasSize(2);
    }

    @Test
    void what_does_not_fit_is_lost_and_told() {
        note(1, 2, 3, 4, 5, 6);
        notes.write();
        note(7);
        notes.write();
        assertThat(lost).containsExactly(6);
        assertThat(written).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5), List.of(7));
    }

    @Test
    void what_cannot_be_written_waits_until_it_can() {
        note(1, 2, 3);
        broken = true;
        assertThatThrownBy(notes::write).hasMessage("broken");
        broken = false;
        notes.write();
        assertThat(written.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(lost).isEmpty();
    }

    @Test
    void nothing_waits_beyond_the_room_while_it_cannot_be_written() {
        note(1, 2, 3, 4, 5);
        broken = true;
        assertThatThrownBy(notes::write).hasMessage("broken");
        note(6);
        assertThat(lost).containsExactly(6);
    }
}
