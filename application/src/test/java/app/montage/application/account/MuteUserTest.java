package app.montage.application.account;

import static app.montage.domain.account.AFollow.aFollow;
import static app.montage.domain.account.AccountRefusal.ALREADY_MUTED;
import static app.montage.domain.account.AccountRefusal.NOT_MUTED;
import static app.montage.domain.account.AccountRefusal.SELF_MUTE;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.montage.application.account.MuteUser.Input;
import app.montage.domain.account.Follow.Status;
import app.montage.domain.account.Mute;
import app.montage.domain.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MuteUserTest extends FollowStories {
    @Test
    void muting_changes_nothing_else_between_the_two_and_nobody_hears_of_it() {
        follows.save(aFollow().by(alice).of(bob).build());
        assertThat(muteUser.handle(as(alice), new Input(bob))).isEqualTo(ok(bob));
        assertThat(mutes.all()).extracting(Mute::muter, Mute::muted).containsExactly(tuple(alice, bob));
        assertThat(status(alice, bob)).contains(Status.ACTIVE);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void nobody_mutes_themselves_or_the_same_person_twice_or_somebody_who_is_not_there() {
        assertThat(muteUser.handle(as(alice), new Input(alice))).isEqualTo(refused(SELF_MUTE));
        assertThat(muteUser.handle(as(alice), new Input(new UserId(UUID.randomUUID()))))
                .isEqualTo(refused(USER_NOT_FOUND));
        blockUser.handle(as(bob), new BlockUser.Input(alice));
        assertThat(muteUser.handle(as(alice), new Input(bob))).isEqualTo(refused(USER_NOT_FOUND));
        unblockUser.handle(as(bob), new UnblockUser.Input(alice));
        muteUser.handle(as(alice), new Input(bob));
        assertThat(muteUser.handle(as(alice), new Input(bob))).isEqualTo(refused(ALREADY_MUTED));
        assertThat(mutes.all()).hasSize(1);
    }

    @Test
    void only_who_has_muted_ends_it() {
        muteUser.handle(as(alice), new Input(bob));
        assertThat(unmuteUser.handle(as(bob), new UnmuteUser.Input(alice))).isEqualTo(refused(NOT_MUTED));
        assertThat(unmuteUser.handle(as(alice), new UnmuteUser.Input(bob))).isEqualTo(ok(bob));
        assertThat(mutes.all()).isEmpty();
    }
}
