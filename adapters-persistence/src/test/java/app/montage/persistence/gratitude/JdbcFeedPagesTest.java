package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.FeedReader.TrendMark;
import app.montage.application.gratitude.PostReader.Mark;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How feeds without ranks are paged, and what is known of a feed beside its posts. */
class JdbcFeedPagesTest extends EmptyFeeds {
    @Test
    void trending_posts_are_paged_both_ways() {
        List<PostId> posts = new ArrayList<>();
        for (int hearts = 9; hearts > 4; hearts--)
            posts.add(by(people.somebody()).hearts(hearts).in(sql));
        List<TrendMark> all = feeds.trending(viewer, PageRequest.first(20), NOW);
        assertThat(all).extracting(TrendMark::post).isEqualTo(posts);
        assertThat(feeds.trending(viewer, new PageRequest<>(2, false, all.get(1)), NOW))
                .isEqualTo(all.subList(2, 5));
        assertThat(feeds.trending(viewer, new PageRequest<>(1, true, all.get(3)), NOW))
                .isEqualTo(all.subList(1, 3).reversed());
        assertThat(feeds.trending(viewer, new PageRequest<>(1, true, null), NOW))
                .isEqualTo(all.subList(3, 5).reversed());
    }

    @Test
    void everybody_s_posts_are_paged_by_time_both_ways() {
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            posts.add(by(i == 2 ? self : people.somebody()).hoursOld(i / 2).in(sql));
        by(self).seenBy(Visibility.PRIVATE).in(sql);
        List<Mark> all = feeds.byTime(viewer, PageRequest.first(20));
        assertThat(all).extracting(Mark::id).containsExactlyInAnyOrderElementsOf(posts);
        assertThat(all).isSortedAccordingTo((one, other) -> other.createdAt().compareTo(one.createdAt()));
        assertThat(feeds.byTime(viewer, new PageRequest<>(1, false, all.get(0))))
                .isEqualTo(all.subList(1, 3));
        assertThat(feeds.byTime(viewer, new PageRequest<>(2, true, all.get(4))))
                .isEqualTo(all.subList(1, 4).reversed());
        assertThat(feeds.byTime(viewer, new PageRequest<>(2, true, null)))
                .isEqualTo(all.subList(2, 5).reversed());
        assertThat(feeds.byTime(Viewer.anonymous(), PageRequest.first(20))).hasSize(5);
    }

    @Test
    void the_viewer_s_own_share_comes_with_the_candidates() {
        by(people.somebody()).in(sql);
        assertThat(feeds.candidates(viewer, NOW).share()).isEqualTo(RecentShare.DEFAULT);
        assertThat(feeds.preferences(viewer).recentShare()).isEqualTo(20);
        JdbcFeedPreferences preferences = new JdbcFeedPreferences(sql);
        assertThat(preferences.recentShare(self)).isEqualTo(RecentShare.DEFAULT);
        preferences.save(self, new RecentShare(10), NOW);
        preferences.save(self, new RecentShare(50), NOW);
        assertThat(feeds.candidates(viewer, NOW).share()).isEqualTo(new RecentShare(50));
        assertThat(preferences.recentShare(self)).isEqualTo(new RecentShare(50));
        assertThat(feeds.preferences(viewer).recentShare()).isEqualTo(50);
    }

    @Test
    void a_post_is_viral_beside_the_other_posts_of_its_author() {
        UserId author = people.somebody();
        PostId viral = by(author).hearts(100).shares(20).in(sql);
        PostId usual = by(author).hearts(10).in(sql);
        PostId friends =
                by(author).hearts(9_000).shares(900).seenBy(Visibility.FRIENDS).in(sql);
        PostId alone = by(people.somebody()).hearts(1).shares(20).in(sql);
        PostId gone = by(people.closed()).hearts(1).shares(20).in(sql);
        assertThat(feeds.viral(viewer, List.of(viral, usual, friends, alone, gone), NOW))
                .containsExactlyInAnyOrder(viral, alone);
        by(author).hearts(200).in(sql);
        by(author).hearts(200).in(sql);
        assertThat(feeds.viral(viewer, List.of(viral), NOW)).isEmpty();
    }
}
