package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.ALREADY_BLOCKED;
import static app.montage.domain.account.AccountRefusal.ALREADY_FOLLOWING;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.FollowId;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import org.junit.jupiter.api.Test;

class RepeatedWishesTest extends FollowStories {
    private static final IdempotencyKey KEY = new IdempotencyKey("k");

    @Test
    void who_did_not_hear_that_they_follow_asks_again_and_hears() {
        FollowUser.Input wish = new FollowUser.Input(bob, KEY);
        Result<FollowId> first = followUser.handle(as(alice), wish);
        assertThat(followUser.handle(as(alice), wish)).isEqualTo(first);
        assertThat(followUser.handle(as(alice), new FollowUser.Input(bob))).isEqualTo(refused(ALREADY_FOLLOWING));
        assertThat(heard.all()).hasSize(1);
    }

    @Test
    void a_key_is_one_mutation_s_and_one_person_s() {
        followUser.handle(as(alice), new FollowUser.Input(bob, KEY));
        assertThat(muteUser.handle(as(alice), new MuteUser.Input(bob, KEY))).isEqualTo(ok(bob));
        followUser.handle(as(bob), new FollowUser.Input(alice, KEY));
        assertThat(blockUser.handle(as(bob), new BlockUser.Input(alice, KEY))).isEqualTo(ok(alice));
        assertThat(blockUser.handle(as(bob), new BlockUser.Input(alice, KEY))).isEqualTo(ok(alice));
        assertThat(blockUser.handle(as(bob), new BlockUser.Input(alice))).isEqualTo(refused(ALREADY_BLOCKED));
    }

    @Test
    void what_was_refused_may_be_wished_again() {
        blockUser.handle(as(bob), new BlockUser.Input(alice));
        FollowUser.Input wish = new FollowUser.Input(bob, KEY);
        assertThat(followUser.handle(as(alice), wish)).isEqualTo(refused(USER_NOT_FOUND));
        unblockUser.handle(as(bob), new UnblockUser.Input(alice));
        assertThat(followUser.handle(as(alice), wish)).isInstanceOf(Result.Ok.class);
    }

    @Test
    void what_a_key_says_the_second_time_is_not_looked_at() {
        UserId carol = users.somebody(false);
        Result<FollowId> first = followUser.handle(as(alice), new FollowUser.Input(bob, KEY));
        assertThat(followUser.handle(as(alice), new FollowUser.Input(carol, KEY)))
                .isEqualTo(first);
        assertThat(status(alice, carol)).isEmpty();
    }
}
