package app.montage.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.FileKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of files that are to be deleted must do; each test leaves none. */
public interface DoomedFilesContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    Duration LEASE = Duration.ofMinutes(1);
    FileKey ONE = new FileKey("photos/one.jpg");
    FileKey TWO = new FileKey("photos/two.jpg");

    DoomedFiles doomed();

    @Test
    default void what_is_due_is_taken_by_one_until_the_lease_is_over() {
        doomed().doom(List.of(ONE), NOW);
        doomed().doom(List.of(TWO), NOW.plusSeconds(3));
        assertThat(take(10, NOW)).containsExactly(ONE);
        assertThat(take(10, NOW)).isEmpty();
        assertThat(take(10, NOW.plus(LEASE))).containsExactlyInAnyOrder(ONE, TWO);
        doomed().spare(List.of(ONE, TWO));
        assertThat(take(10, NOW.plus(LEASE).plus(LEASE))).isEmpty();
    }

    @Test
    default void some_are_taken_before_the_others_the_oldest_first() {
        doomed().doom(List.of(TWO), NOW);
        doomed().doom(List.of(ONE), NOW.minusSeconds(1));
        assertThat(take(1, NOW)).containsExactly(ONE);
        assertThat(take(1, NOW)).containsExactly(TWO);
        doomed().spare(List.of(ONE, TWO));
    }

    @Test
    default void the_last_word_on_when_is_good() {
        doomed().doom(List.of(ONE), NOW.plusSeconds(3600));
        doomed().doom(List.of(ONE), NOW);
        assertThat(take(10, NOW)).containsExactly(ONE);
        doomed().spare(List.of(ONE));
    }

    private List<FileKey> take(int most, Instant now) {
        return doomed().take(most, now, LEASE);
    }
}
