package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Mute;
import app.montage.domain.account.MuteId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of mutes must do. */
public interface MutesContract {
    Mutes mutes();

    UserId somebody();

    @Test
    default void one_person_mutes_another_once_and_each_direction_is_its_own() {
        UserId one = somebody();
        UserId other = somebody();
        assertThat(mutes().add(mute(one, other))).isTrue();
        assertThat(mutes().add(mute(one, other))).isFalse();
        assertThat(mutes().add(mute(other, one))).isTrue();
    }

    @Test
    default void it_ends_once_and_in_its_direction_alone() {
        UserId one = somebody();
        UserId other = somebody();
        mutes().add(mute(one, other));
        assertThat(mutes().remove(other, one)).isFalse();
        assertThat(mutes().remove(one, other)).isTrue();
        assertThat(mutes().remove(one, other)).isFalse();
    }

    private static Mute mute(UserId muter, UserId muted) {
        return new Mute(new MuteId(UUID.randomUUID()), muter, muted, Instant.EPOCH);
    }
}
