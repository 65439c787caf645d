package app.montage.application.account;

import static app.montage.domain.account.AFollow.aFollow;
import static app.montage.domain.account.AccountRefusal.ALREADY_BLOCKED;
import static app.montage.domain.account.AccountRefusal.NOT_BLOCKED;
import static app.montage.domain.account.AccountRefusal.SELF_BLOCK;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.BlockUser.Input;
import app.montage.domain.account.Follow.Status;
import org.junit.jupiter.api.Test;

class BlockUserTest extends FollowStories {
    @Test
    void a_block_ends_what_following_there_was() {
        follows.save(aFollow().by(alice).of(bob).build());
        follows.save(aFollow().by(bob).of(alice).build());
        assertThat(blockUser.handle(as(alice), new Input(bob))).isEqualTo(ok(bob));
        assertThat(status(bob, alice)).contains(Status.BLOCKED);
        assertThat(status(alice, bob)).isEmpty();
        assertThat(heard.all()).containsExactly(new Heard.Between(alice, bob));
    }

    @Test
    void who_has_been_blocked_finds_nobody_to_block() {
        blockUser.handle(as(alice), new Input(bob));
        assertThat(blockUser.handle(as(bob), new Input(alice))).isEqualTo(refused(USER_NOT_FOUND));
        assertThat(follows.all()).hasSize(1);
    }

    @Test
    void nobody_is_blocked_twice_by_the_same_person() {
        blockUser.handle(as(alice), new Input(bob));
        assertThat(blockUser.handle(as(alice), new Input(bob))).isEqualTo(refused(ALREADY_BLOCKED));
        assertThat(heard.all()).hasSize(1);
    }

    @Test
    void nobody_can_block_themselves() {
        assertThat(blockUser.handle(as(alice), new Input(alice))).isEqualTo(refused(SELF_BLOCK));
        assertThat(follows.all()).isEmpty();
    }

    @Test
    void unblocking_leaves_nothing_between_the_two() {
        blockUser.handle(as(alice), new Input(bob));
        assertThat(unblockUser.handle(as(alice), new UnblockUser.Input(bob))).isEqualTo(ok(bob));
        assertThat(follows.all()).isEmpty();
        assertThat(heard.all()).hasSize(2);
    }

    @Test
    void only_who_has_blocked_can_unblock() {
        blockUser.handle(as(alice), new Input(bob));
        assertThat(unblockUser.handle(as(bob), new UnblockUser.Input(alice))).isEqualTo(refused(NOT_BLOCKED));
        assertThat(follows.all()).hasSize(1);
    }
}
