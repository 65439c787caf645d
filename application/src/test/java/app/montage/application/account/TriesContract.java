package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everything that counts tries must do. */
public interface TriesContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    TryLimit TWO = new TryLimit("test", 2, Duration.ofMinutes(15));

    Tries tries();

    @Test
    default void so_many_are_let_through_and_after_that_none_until_the_time_is_over() {
        String key = key();
        assertThat(tries().count(TWO, key, NOW)).isTrue();
        assertThat(tries().count(TWO, key, NOW.plusSeconds(800))).isTrue();
        assertThat(tries().count(TWO, key, NOW.plusSeconds(899))).isFalse();
        assertThat(tries().count(TWO, key, NOW.plusSeconds(900))).isTrue();
        assertThat(tries().count(TWO, key, NOW.plusSeconds(900))).isTrue();
        assertThat(tries().count(TWO, key, NOW.plusSeconds(900))).isFalse();
    }

    @Test
    default void each_key_and_each_thing_is_counted_by_itself() {
        String key = key();
        TryLimit other = new TryLimit("another test", 1, Duration.ofMinutes(15));
        for (int i = 0; i < 3; i++) tries().count(TWO, key, NOW);
        assertThat(tries().count(TWO, key(), NOW)).isTrue();
        assertThat(tries().count(other, key, NOW)).isTrue();
        assertThat(tries().count(other, key, NOW)).isFalse();
    }

    @Test
    default void one_can_be_taken_back_and_all_be_forgotten() {
        String key = key();
        tries().count(TWO, key, NOW);
        tries().count(TWO, key, NOW);
        tries().uncount(TWO, key);
        assertThat(tries().count(TWO, key, NOW)).isTrue();
        assertThat(tries().count(TWO, key, NOW)).isFalse();
        tries().forget(TWO, key);
        assertThat(tries().count(TWO, key, NOW)).isTrue();
    }

    @Test
    default void those_of_long_ago_are_deleted() {
        String key = key();
        for (int i = 0; i < 3; i++) tries().count(TWO, key, NOW);
        tries().deleteBefore(NOW);
        assertThat(tries().count(TWO, key, NOW)).isFalse();
        tries().deleteBefore(NOW.plusSeconds(1));
        assertThat(tries().count(TWO, key, NOW)).isTrue();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
