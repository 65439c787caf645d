package app.montage.domain.account;

import static app.montage.domain.account.AFollow.aFollow;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowTest {
    private static final FollowId ID = new FollowId(UUID.randomUUID());
    private static final UserId ALICE = new UserId(UUID.randomUUID());
    private static final UserId BOB = new UserId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void an_open_account_is_followed_at_once() {
        assertThat(Follow.request(ID, ALICE, BOB, Standing.OPEN, NOW))
                .isEqualTo(Result.ok(new Follow(ID, ALICE, BOB, Follow.Status.ACTIVE, NOW)));
    }

    @Test
    void a_private_account_must_consent() {
        Result<Follow> asked = Follow.request(ID, ALICE, BOB, Standing.PRIVATE, NOW);
        assertThat(asked).isEqualTo(Result.ok(new Follow(ID, ALICE, BOB, Follow.Status.PENDING, NOW)));
        assertThat(asked.then(Follow::accept))
                .isEqualTo(Result.ok(new Follow(ID, ALICE, BOB, Follow.Status.ACTIVE, NOW)));
    }

    @Test
    void who_is_gone_cannot_be_followed() {
        assertThat(Follow.request(ID, ALICE, BOB, Standing.GONE, NOW))
                .isEqualTo(refused(AccountRefusal.USER_NOT_FOUND));
    }

    @Test
    void nobody_can_follow_or_block_themselves() {
        assertThat(Follow.request(ID, ALICE, ALICE, Standing.OPEN, NOW)).isEqualTo(refused(AccountRefusal.SELF_FOLLOW));
        assertThat(Follow.block(ID, ALICE, ALICE, NOW)).isEqualTo(refused(AccountRefusal.SELF_BLOCK));
    }

    @Test
    void a_block_belongs_to_the_one_who_would_be_followed() {
        assertThat(Follow.block(ID, ALICE, BOB, NOW))
                .isEqualTo(Result.ok(new Follow(ID, BOB, ALICE, Follow.Status.BLOCKED, NOW)));
    }

    @Test
    void only_who_has_asked_can_be_accepted() {
        assertThat(aFollow().build().accept()).isEqualTo(refused(AccountRefusal.FOLLOW_NOT_REQUESTED));
        assertThat(aFollow().blocked().build().accept()).isEqualTo(refused(AccountRefusal.FOLLOW_NOT_REQUESTED));
    }
}
