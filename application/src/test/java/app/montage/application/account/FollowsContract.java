package app.montage.application.account;

import static app.montage.domain.account.AFollow.aFollow;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.Follow;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of follows must do. */
public interface FollowsContract {
    Follows follows();

    Transactions transactions();

    UserId somebody();

    @Test
    default void what_is_added_is_found_in_its_direction_alone() {
        Follow follow = aFollow().by(somebody()).of(somebody()).pending().build();
        assertThat(follows().add(follow)).isTrue();
        assertThat(find(follow.follower(), follow.followed())).contains(follow);
        assertThat(find(follow.followed(), follow.follower())).isEmpty();
    }

    @Test
    default void two_people_have_one_follow_in_each_direction() {
        Follow follow = aFollow().by(somebody()).of(somebody()).build();
        Follow again =
                aFollow().by(follow.follower()).of(follow.followed()).blocked().build();
        follows().add(follow);
        assertThat(follows().add(again)).isFalse();
        assertThat(find(follow.follower(), follow.followed())).contains(follow);
    }

    @Test
    default void what_is_saved_stands_in_place_of_what_there_was() {
        UserId one = somebody();
        UserId other = somebody();
        follows().save(aFollow().by(one).of(other).build());
        follows().save(aFollow().by(one).of(other).blocked().build());
        assertThat(find(one, other).map(Follow::status)).contains(Follow.Status.BLOCKED);
    }

    @Test
    default void what_is_between_two_is_told_in_both_directions() {
        UserId one = somebody();
        UserId other = somebody();
        Follow there = aFollow().by(one).of(other).build();
        Follow back = aFollow().by(other).of(one).pending().build();
        follows().add(there);
        follows().add(back);
        follows().add(aFollow().by(one).of(somebody()).build());
        List<Follow> between = transactions().call(() -> follows().between(one, other));
        assertThat(between).containsExactlyInAnyOrder(there, back);
    }

    @Test
    default void following_ends_once_and_a_block_by_unblocking_alone() {
        UserId one = somebody();
        UserId other = somebody();
        follows().add(aFollow().by(one).of(other).build());
        assertThat(follows().unblock(other, one)).isFalse();
        assertThat(follows().remove(one, other)).isTrue();
        assertThat(follows().remove(one, other)).isFalse();
        follows().add(aFollow().by(one).of(other).blocked().build());
        assertThat(follows().remove(one, other)).isFalse();
        assertThat(follows().unblock(other, one)).isTrue();
        assertThat(find(one, other)).isEmpty();
    }

    private Optional<Follow> find(UserId follower, UserId followed) {
        return transactions().call(() -> follows().find(follower, followed));
    }
}
