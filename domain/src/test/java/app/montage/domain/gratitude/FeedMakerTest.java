package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.AFeedCandidate.aPost;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

/** How a feed is put together: the example of feed.md 9.2, and what happens at its edges. */
class FeedMakerTest {
    private static final List<FeedCandidate> NOTHING = List.of();

    /** Ranked best first by their letters: A is worth most. */
    private static FeedCandidate post(char letter) {
        return aPost(letter).age(Duration.ofHours(letter)).build();
    }

    private static List<FeedCandidate> posts(String letters) {
        return letters.chars().mapToObj(it -> post((char) it)).toList();
    }

    private static String feed(String ranked, String recents, int percent, int pageSize, int most) {
        return letters(FeedMaker.make(posts(ranked), posts(recents), new RecentShare(percent), pageSize, most));
    }

    private static String letters(List<FeedPlace> places) {
        return places.stream()
                .map(it -> Character.toString((int) it.candidate().id().value().getLeastSignificantBits()))
                .collect(joining());
    }

    @Example
    void every_fifth_place_is_for_what_is_new() {
        assertThat(feed("ABCDEFGHIJ", "zyAxw", 20, 10, 10)).isEqualTo("ABCDzEFGHy");
    }

    @Example
    void what_has_its_place_is_passed_over() {
        assertThat(feed("ABCDEFGH", "AByCz", 20, 10, 20)).isEqualTo("ABCDyEFGHz");
    }

    @Example
    void where_nothing_is_ranked_the_feed_is_chronological() {
        assertThat(feed("", "zyxw", 20, 10, 10)).isEqualTo("zyxw");
    }

    @Example
    void where_nothing_is_new_the_feed_is_ranked() {
        assertThat(feed("ABCDEF", "", 20, 10, 10)).isEqualTo("ABCDEF");
        assertThat(feed("ABCDEF", "", 100, 10, 10)).isEqualTo("ABCDEF");
        assertThat(FeedMaker.make(NOTHING, NOTHING, RecentShare.DEFAULT, 10, 10))
                .isEmpty();
    }

    @Example
    void the_viewer_may_want_all_or_nothing_of_what_is_new() {
        assertThat(feed("ABCD", "zyxw", 100, 10, 10)).isEqualTo("zyxwABCD");
        assertThat(feed("ABCD", "zyxw", 0, 10, 10)).isEqualTo("ABCDzyxw");
        assertThat(feed("ABCD", "zyxw", 50, 10, 10)).isEqualTo("AzByCxDw");
    }

    @Example
    void each_page_has_its_own_share() {
        assertThat(feed("ABCDEFGHIJ", "zyxw", 20, 5, 20)).isEqualTo("ABCDzEFGHyIJxw");
        assertThat(feed("ABCDEFGHIJ", "zyxw", 20, 4, 12)).isEqualTo("ABCDEFGHIJzy");
    }

    @Example
    void a_feed_ends_where_it_must() {
        assertThat(feed("ABCDEFGHIJ", "zyxw", 20, 4, 6)).isEqualTo("ABCDEF");
    }

    @Example
    void posts_of_one_author_are_spread_over_the_page() {
        // a day is worth as much as the step from one post to the next
        List<FeedCandidate> ranked = new ArrayList<>();
        for (int hours : List.of(0, 1, 2))
            ranked.add(aPost('A' + hours).by(1).age(Duration.ofHours(hours)).build());
        ranked.add(aPost('X').by(2).age(Duration.ofHours(10)).build());
        ranked.add(aPost('Y').by(2).age(Duration.ofHours(11)).build());
        List<FeedPlace> onePage = FeedMaker.make(ranked, NOTHING, RecentShare.DEFAULT, 10, 10);
        assertThat(letters(onePage)).isEqualTo("AXBYC");
        assertThat(onePage.stream().map(FeedPlace::earlier)).containsExactly(0, 0, 1, 1, 2);
        assertThat(letters(FeedMaker.make(ranked, NOTHING, RecentShare.DEFAULT, 1, 10)))
                .isEqualTo("ABCXY");
    }

    @Example
    void what_is_new_counts_for_its_author_too() {
        FeedCandidate fresh = aPost('z').by(1).build();
        FeedCandidate other = aPost('A').by(1).age(Duration.ofHours(1)).build();
        FeedCandidate stranger = aPost('B').age(Duration.ofHours(20)).build();
        List<FeedPlace> places = FeedMaker.make(List.of(other, stranger), List.of(fresh), new RecentShare(50), 4, 4);
        assertThat(letters(places)).isEqualTo("AzB");
        assertThat(places.get(1)).isEqualTo(new FeedPlace(fresh, FeedPool.RECENT, 1));
    }

    @Example
    void pools_are_told() {
        FeedCandidate followed = aPost('A').from(FeedPool.FOLLOWED).build();
        assertThat(FeedMaker.make(List.of(followed), posts("z"), RecentShare.DEFAULT, 5, 5))
                .extracting(FeedPlace::pool)
                .containsExactly(FeedPool.FOLLOWED, FeedPool.RECENT);
    }

    @Example
    void twenty_percent_of_twenty_are_four() {
        assertThat(IntStream.rangeClosed(1, 20).filter(RecentShare.DEFAULT::takes))
                .containsExactly(5, 10, 15, 20);
    }
}
