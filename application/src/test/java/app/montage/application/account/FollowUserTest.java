package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.ALREADY_FOLLOWING;
import static app.montage.domain.account.AccountRefusal.SELF_FOLLOW;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.account.FollowUser.Input;
import app.montage.application.shared.UnauthenticatedException;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.AFollow;
import app.montage.domain.account.Follow.Status;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowUserTest extends FollowStories {
    @Test
    void an_open_account_is_followed_at_once() {
        followUser.handle(as(alice), new Input(bob));
        assertThat(status(alice, bob)).contains(Status.ACTIVE);
        assertThat(heard.all()).containsExactly(new Heard.Between(alice, bob));
    }

    @Test
    void a_private_account_is_asked() {
        UserId shy = users.somebody(true);
        followUser.handle(as(alice), new Input(shy));
        assertThat(status(alice, shy)).contains(Status.PENDING);
    }

    @Test
    void nobody_can_follow_themselves() {
        assertThat(followUser.handle(as(alice), new Input(alice))).isEqualTo(refused(SELF_FOLLOW));
        assertThat(follows.all()).isEmpty();
    }

    @Test
    void nobody_is_followed_twice_by_the_same_person() {
        followUser.handle(as(alice), new Input(bob));
        assertThat(followUser.handle(as(alice), new Input(bob))).isEqualTo(refused(ALREADY_FOLLOWING));
        assertThat(heard.all()).hasSize(1);
    }

    @Test
    void following_is_audited_but_not_what_was_refused() {
        followUser.handle(as(alice), new Input(bob));
        followUser.handle(as(alice), new Input(bob));
        assertThat(auditLog.entries())
                .containsExactly(AuditEntry.of(Severity.LOW, "followUser", Thing.of(bob))
                        .changed("status", null, Status.ACTIVE));
    }

    @Test
    void who_is_not_there_cannot_be_followed() {
        assertThat(followUser.handle(as(alice), new Input(new UserId(UUID.randomUUID()))))
                .isEqualTo(refused(USER_NOT_FOUND));
    }

    @Test
    void neither_side_of_a_block_can_follow_the_other() {
        follows.save(AFollow.aFollow().by(bob).of(alice).blocked().build());
        assertThat(followUser.handle(as(alice), new Input(bob))).isEqualTo(refused(USER_NOT_FOUND));
        assertThat(followUser.handle(as(bob), new Input(alice))).isEqualTo(refused(USER_NOT_FOUND));
        assertThat(follows.all()).hasSize(1);
    }

    @Test
    void somebody_who_has_not_said_who_they_are_follows_nobody() {
        assertThatThrownBy(() -> followUser.handle(Viewer.anonymous(), new Input(bob)))
                .isInstanceOf(UnauthenticatedException.class);
    }
}
