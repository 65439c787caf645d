package app.montage.application.account;

import static app.montage.domain.account.AFollow.aFollow;
import static app.montage.domain.account.AccountRefusal.NOT_FOLLOWING;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.UnfollowUser.Input;
import app.montage.domain.account.Follow.Status;
import org.junit.jupiter.api.Test;

class UnfollowUserTest extends FollowStories {
    @Test
    void following_ends() {
        follows.save(aFollow().by(alice).of(bob).build());
        assertThat(unfollowUser.handle(as(alice), new Input(bob))).isEqualTo(ok(bob));
        assertThat(follows.all()).isEmpty();
        assertThat(heard.all()).containsExactly(new Heard.Between(alice, bob));
    }

    @Test
    void what_is_not_there_cannot_end() {
        follows.save(aFollow().by(bob).of(alice).build());
        assertThat(unfollowUser.handle(as(alice), new Input(bob))).isEqualTo(refused(NOT_FOLLOWING));
        assertThat(follows.all()).hasSize(1);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void nobody_ends_a_block_by_unfollowing() {
        follows.save(aFollow().by(alice).of(bob).blocked().build());
        assertThat(unfollowUser.handle(as(alice), new Input(bob))).isEqualTo(refused(NOT_FOLLOWING));
        assertThat(status(alice, bob)).contains(Status.BLOCKED);
    }
}
