package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import org.junit.jupiter.api.Test;

/** What is new in a feed, whatever it is worth. */
class JdbcFeedRecentsTest extends EmptyFeeds {
    @Test
    void one_s_own_posts_are_not_ranked_but_the_newest_is_new_for_an_hour() {
        by(self).hearts(50).hoursOld(2).in(sql);
        by(self).hoursOld(0.9).in(sql);
        PostId newest = by(self).hoursOld(0.5).in(sql);
        assertThat(feeds.candidates(viewer, NOW).ranked()).isEmpty();
        assertThat(recents()).containsExactly(newest);
    }

    @Test
    void what_is_new_by_whom_one_follows_is_found_where_most_of_what_is_new_is_for_others() {
        UserId friend = people.somebody();
        people.befriend(self, friend);
        PostId forFriends = by(friend).seenBy(Visibility.FRIENDS).hoursOld(5).in(sql);
        UserId stranger = people.somebody();
        for (int i = 0; i < 200; i++)
            by(stranger).seenBy(Visibility.FRIENDS).hoursOld(i / 100.0).in(sql);
        assertThat(recents()).containsExactly(forFriends);
    }

    @Test
    void who_wants_more_of_what_is_new_has_more_to_choose_from() {
        UserId stranger = people.somebody();
        for (int i = 0; i < 210; i++) by(stranger).hoursOld(i / 100.0).in(sql);
        assertThat(recents()).hasSize(200);
        wants(21);
        assertThat(recents()).hasSize(210);
    }

    private void wants(int share) {
        sql.update(
                "INSERT INTO gratitude.feed_preferences (user_id, recent_share, updated_at) VALUES (:self, :share, now())",
                Params.of("self", self).and("share", share));
    }
}
