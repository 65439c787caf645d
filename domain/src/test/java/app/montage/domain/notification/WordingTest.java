package app.montage.domain.notification;

import static app.montage.domain.notification.NotificationType.LIKE;
import static app.montage.domain.notification.NotificationType.MONTAGE_REFRESHED;
import static app.montage.domain.notification.NotificationType.POST_INTERACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void people_are_counted_and_the_last_ones_named() {
        assertThat(Wording.of(LIKE, 1, List.of("Ada"))).isEqualTo("Ada liked your post");
        assertThat(Wording.of(LIKE, 2, List.of("Ada", "Bob"))).isEqualTo("Ada and Bob liked your post");
        assertThat(Wording.of(POST_INTERACTION, 4, List.of("Ada", "Bob", "Cleo")))
                .isEqualTo("Ada and 3 others engaged with your post");
    }

    @Test
    void who_may_not_be_named_is_still_counted() {
        assertThat(Wording.of(LIKE, 2, List.of("Ada"))).isEqualTo("Ada and 1 other liked your post");
        assertThat(Wording.of(LIKE, 3, List.of())).isEqualTo("3 people liked your post");
        assertThat(Wording.of(LIKE, 1, List.of())).isEqualTo("Somebody liked your post");
    }

    @Test
    void what_nobody_did_is_said_as_it_is() {
        assertThat(Wording.of(MONTAGE_REFRESHED, 0, List.of())).isEqualTo("Your montage is ready");
    }
}
