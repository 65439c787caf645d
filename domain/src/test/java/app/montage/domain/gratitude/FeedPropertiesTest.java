package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.AFeedCandidate.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every feed, however its posts, its pages and its share may be. */
class FeedPropertiesTest {
    private static final int AUTHORS = 9;

    /** The same posts may be ranked and new. */
    private record Posts(List<FeedCandidate> ranked, List<FeedCandidate> recents) {
        static Posts random(long seed, int ranked, int recents) {
            Random random = new Random(seed);
            List<FeedCandidate> all = IntStream.range(0, ranked + recents)
                    .mapToObj(it -> aPost(it)
                            .by(random.nextInt(AUTHORS))
                            .age(Duration.ofMinutes(random.nextInt(5_000)))
                            .engagement(random.nextInt(20), 0, 0)
                            .close(Closeness.values()[random.nextInt(4)])
                            .build())
                    .toList();
            List<FeedCandidate> some = new ArrayList<>(all);
            java.util.Collections.shuffle(some, random);
            return new Posts(
                    some.subList(0, ranked),
                    all.subList(ranked / 2, ranked / 2 + recents).stream()
                            .sorted(Comparator.comparing(FeedCandidate::createdAt)
                                    .reversed())
                            .toList());
        }

        List<FeedPlace> feed(int percent, int pageSize, int most) {
            return FeedMaker.make(ranked, recents, new RecentShare(percent), pageSize, most);
        }
    }

    @Property(tries = 300)
    void nothing_is_there_twice_and_nothing_is_left_out(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int ranked,
            @ForAll @IntRange(max = 40) int recents,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 30) int pageSize) {
        Posts posts = Posts.random(seed, ranked, recents);
        List<PostId> ids = posts.feed(percent, pageSize, 500).stream()
                .map(it -> it.candidate().id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.Stream.concat(posts.ranked.stream(), posts.recents.stream())
                                .map(FeedCandidate::id)
                                .distinct()
                                .toList());
    }

    @Property(tries = 300)
    void each_page_has_exactly_its_share_of_what_is_new(
            @ForAll long seed,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 20) int pageSize) {
        // enough of both, and none of both kinds
        Posts posts = Posts.random(seed, 100, 0);
        List<FeedCandidate> recents =
                IntStream.range(1_000, 1_100).mapToObj(it -> aPost(it).build()).toList();
        List<FeedPlace> places =
                FeedMaker.make(posts.ranked, recents, new RecentShare(percent), pageSize, 3 * pageSize);
        for (int page = 0; page < 3; page++)
            assertThat(places.subList(page * pageSize, (page + 1) * pageSize))
                    .filteredOn(it -> it.pool() == FeedPool.RECENT)
                    .hasSize(pageSize * percent / 100);
    }

    @Property(tries = 300)
    void each_ranked_place_has_the_best_that_is_left(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int ranked,
            @ForAll @IntRange(max = 40) int recents,
            @ForAll @IntRange(max = 90) int percent,
            @ForAll @IntRange(min = 1, max = 30) int pageSize) {
        Posts posts = Posts.random(seed, ranked, recents);
        List<FeedCandidate> left = new ArrayList<>(posts.ranked);
        Map<UserId, Integer> onPage = new HashMap<>();
        List<FeedPlace> places = posts.feed(percent, pageSize, 500);
        for (int i = 0; i < places.size(); i++) {
            if (i % pageSize == 0) onPage.clear();
            FeedPlace place = places.get(i);
            if (place.pool() != FeedPool.RECENT)
                assertThat(worth(place.candidate(), onPage))
                        .isEqualTo(left.stream()
                                .mapToDouble(it -> worth(it, onPage))
                                .max()
                                .orElseThrow());
            assertThat(place.earlier())
                    .isEqualTo(onPage.getOrDefault(place.candidate().author(), 0));
            onPage.merge(place.candidate().author(), 1, Integer::sum);
            left.removeIf(it -> it.id().equals(place.candidate().id()));
        }
    }

    private static double worth(FeedCandidate post, Map<UserId, Integer> onPage) {
        return post.weight() + Log2.of(FeedScore.diversity(onPage.getOrDefault(post.author(), 0)));
    }
}
