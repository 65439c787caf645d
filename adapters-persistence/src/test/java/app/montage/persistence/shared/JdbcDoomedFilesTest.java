package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.DoomedFiles;
import app.montage.domain.shared.FileKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDoomedFilesTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final FileKey ONE = new FileKey("photos/one.jpg");
    private static final FileKey TWO = new FileKey("photos/two.jpg");

    private final DoomedFiles doomed = DATABASE.bean(DoomedFiles.class);

    @Test
    void what_is_due_is_taken_by_one_until_the_lease_is_over() {
        doomed.doom(List.of(ONE), NOW);
        doomed.doom(List.of(TWO), NOW.plusSeconds(3));
        assertThat(doomed.take(10, NOW, LEASE)).containsExactly(ONE);
        assertThat(doomed.take(10, NOW, LEASE)).isEmpty();
        assertThat(doomed.take(10, NOW.plus(LEASE), LEASE)).containsExactlyInAnyOrder(ONE, TWO);
        doomed.spare(List.of(ONE, TWO));
        assertThat(doomed.take(10, NOW.plus(LEASE).plus(LEASE), LEASE)).isEmpty();
    }

    @Test
    void the_last_word_on_when_is_good() {
        doomed.doom(List.of(ONE), NOW.plusSeconds(3600));
        doomed.doom(List.of(ONE), NOW);
        assertThat(doomed.take(10, NOW, LEASE)).containsExactly(ONE);
        doomed.spare(List.of(ONE));
    }
}
