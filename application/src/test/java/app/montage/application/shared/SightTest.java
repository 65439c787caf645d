package app.montage.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final UserId ALICE = new UserId(UUID.randomUUID());

    @Test
    void whoever_says_nothing_sees_nothing() {
        assertThat(Sight.current()).isEqualTo(Sight.nothing());
        assertThat(Sight.of(Viewer.anonymous())).isEqualTo(Sight.nothing());
    }

    @Test
    void it_lasts_as_long_as_the_work_and_is_as_it_was_afterwards() {
        Sight alice = Sight.of(Viewer.of(ALICE));
        alice.run(() -> {
            assertThat(Sight.current()).isEqualTo(alice);
            assertThat(Sight.everything().during(Sight::current)).isEqualTo(Sight.everything());
            assertThat(Sight.current()).isEqualTo(alice);
        });
        assertThat(Sight.current()).isEqualTo(Sight.nothing());
    }
}
