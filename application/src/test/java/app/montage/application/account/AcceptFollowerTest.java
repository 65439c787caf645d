package app.montage.application.account;

import static app.montage.domain.account.AFollow.aFollow;
import static app.montage.domain.account.AccountRefusal.FOLLOW_NOT_REQUESTED;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.AcceptFollower.Input;
import app.montage.domain.account.Follow.Status;
import org.junit.jupiter.api.Test;

class AcceptFollowerTest extends FollowStories {
    @Test
    void who_has_asked_follows_from_now_on() {
        follows.save(aFollow().by(alice).of(bob).pending().build());
        acceptFollower.handle(as(bob), new Input(alice));
        assertThat(status(alice, bob)).contains(Status.ACTIVE);
        assertThat(heard.all()).containsExactly(new Heard.Between(alice, bob));
    }

    @Test
    void nobody_accepts_for_themselves() {
        follows.save(aFollow().by(alice).of(bob).pending().build());
        assertThat(acceptFollower.handle(as(alice), new Input(bob))).isEqualTo(refused(FOLLOW_NOT_REQUESTED));
        assertThat(status(alice, bob)).contains(Status.PENDING);
        assertThat(heard.all()).isEmpty();
    }
}
