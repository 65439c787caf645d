package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final long DEAREST = 10_000;
    private static final int PLACES = 8;

    private final Admission admission = new Admission(limits(Duration.ZERO, 1));

    private static GraphqlLimits limits(Duration patience, int waiting) {
        Duration second = Duration.ofSeconds(1);
        return new GraphqlLimits(
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, DEAREST, 1, 1, second, PLACES, patience, waiting, 1, second, 1,
                second, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void there_is_room_for_so_many_cheap_ones_and_no_more() {
        for (int i = 0; i < PLACES; i++) assertThat(admission.enter(20)).isTrue();
        assertThat(admission.enter(20)).isFalse();
        admission.leave(20);
        assertThat(admission.enter(20)).isTrue();
    }

    @Test
    void dear_ones_hold_up_each_other_and_not_the_cheap_ones() {
        for (int i = 0; i < 4; i++) assertThat(admission.enter(DEAREST)).isTrue();
        assertThat(admission.enter(DEAREST)).isFalse();
        assertThat(admission.enter(DEAREST / 2)).isFalse();
        for (int i = 0; i < 4; i++) assertThat(admission.enter(20)).isTrue();
        admission.leave(DEAREST);
        assertThat(admission.enter(DEAREST / 2)).isTrue();
    }

    @Test
    void who_finds_no_place_gives_its_shares_back() {
        for (int i = 0; i < PLACES; i++) assertThat(admission.enter(20)).isTrue();
        for (int i = 0; i < 10; i++) assertThat(admission.enter(DEAREST)).isFalse();
        for (int i = 0; i < PLACES; i++) admission.leave(20);
        for (int i = 0; i < 4; i++) assertThat(admission.enter(DEAREST)).isTrue();
    }

    @Test
    void nobody_waits_where_enough_wait_already() {
        Admission crowded = new Admission(limits(Duration.ofDays(1), 0));
        for (int i = 0; i < PLACES; i++) assertThat(crowded.enter(20)).isTrue();
        assertThat(crowded.enter(20)).isFalse();
        crowded.leave(20);
        assertThat(crowded.enter(20)).isTrue();
    }
}
