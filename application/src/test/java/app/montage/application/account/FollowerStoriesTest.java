package app.montage.application.account;

import static app.montage.domain.account.AFollow.aFollow;
import static app.montage.domain.account.AccountRefusal.FOLLOW_NOT_REQUESTED;
import static app.montage.domain.account.AccountRefusal.NOT_A_FOLLOWER;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Follow.Status;
import org.junit.jupiter.api.Test;

class FollowerStoriesTest extends FollowStories {
    @Test
    void who_is_declined_may_ask_again() {
        follows.save(aFollow().by(alice).of(bob).pending().build());
        assertThat(declineFollower.handle(as(bob), new DeclineFollower.Input(alice)))
                .isEqualTo(ok(alice));
        assertThat(status(alice, bob)).isEmpty();
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void only_who_has_asked_is_declined_and_only_by_whom_they_asked() {
        follows.save(aFollow().by(alice).of(bob).build());
        assertThat(declineFollower.handle(as(bob), new DeclineFollower.Input(alice)))
                .isEqualTo(refused(FOLLOW_NOT_REQUESTED));
        follows.save(aFollow().by(alice).of(bob).pending().build());
        assertThat(declineFollower.handle(as(alice), new DeclineFollower.Input(bob)))
                .isEqualTo(refused(FOLLOW_NOT_REQUESTED));
        assertThat(status(alice, bob)).contains(Status.PENDING);
    }

    @Test
    void who_is_removed_follows_no_longer() {
        follows.save(aFollow().by(alice).of(bob).build());
        follows.save(aFollow().by(bob).of(alice).build());
        assertThat(removeFollower.handle(as(bob), new RemoveFollower.Input(alice)))
                .isEqualTo(ok(alice));
        assertThat(status(alice, bob)).isEmpty();
        assertThat(status(bob, alice)).contains(Status.ACTIVE);
        assertThat(heard.all()).containsExactly(new Heard.Between(alice, bob));
    }

    @Test
    void who_only_asks_or_is_blocked_is_no_follower() {
        follows.save(aFollow().by(alice).of(bob).pending().build());
        follows.save(aFollow().by(bob).of(alice).blocked().build());
        assertThat(removeFollower.handle(as(bob), new RemoveFollower.Input(alice)))
                .isEqualTo(refused(NOT_A_FOLLOWER));
        assertThat(removeFollower.handle(as(alice), new RemoveFollower.Input(bob)))
                .isEqualTo(refused(NOT_A_FOLLOWER));
        assertThat(follows.all()).hasSize(2);
    }
}
