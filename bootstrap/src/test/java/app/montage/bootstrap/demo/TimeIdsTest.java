package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeIdsTest {
    private static final UserId ONE = new UserId(new UUID(0, 1));
    private static final UserId LIKE_ONE = new UserId(new UUID(1, 0));
    private static final UserId OTHER = new UserId(new UUID(2, 3));

    @Test
    void what_is_between_others_has_another_id_even_where_hash_codes_are_the_same() {
        assertThat(ONE).hasSameHashCodeAs(LIKE_ONE);
        UUID id = TimeIds.between(ONE, OTHER, Instant.EPOCH);
        assertThat(TimeIds.between(ONE, OTHER, Instant.EPOCH)).isEqualTo(id);
        assertThat(TimeIds.between(LIKE_ONE, OTHER, Instant.EPOCH)).isNotEqualTo(id);
        assertThat(TimeIds.between(OTHER, ONE, Instant.EPOCH)).isNotEqualTo(id);
    }
}
