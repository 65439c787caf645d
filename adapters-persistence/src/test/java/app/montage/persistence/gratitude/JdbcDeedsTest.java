package app.montage.persistence.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.montage.application.gratitude.Deeds;
import app.montage.application.gratitude.Deeds.Done;
import app.montage.application.gratitude.DeedsContract;
import app.montage.application.gratitude.PostCounters;
import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.PostView;
import app.montage.application.gratitude.Posts;
import app.montage.application.gratitude.RepairCounters;
import app.montage.application.gratitude.RepairCounters.Repaired;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDeedsTest implements DeedsContract {
    private static final int THREADS = 32;
    private static final List<Deed> ALL = List.of(Deed.HEART, FIRE, CLAP, Deed.SHARE);

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final Posts posts = DATABASE.bean(Posts.class);
    private final PostReader reader = DATABASE.bean(PostReader.class);
    private final RepairCounters repair =
            new RepairCounters(DATABASE.bean(PostCounters.class), DATABASE.bean(Transactions.class));

    @Override
    public Deeds deeds() {
        return DATABASE.bean(Deeds.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return people.somebody();
    }

    @Override
    public PostId post() {
        Post post = aPost().by(somebody()).build();
        posts.add(post);
        return post.id();
    }

    private record Ranks(double feed, double trend, int engagers) {}

    private Ranks ranks(PostId post) {
        return sql.one(
                        "SELECT feed_rank, coalesce(trend_rank, '-infinity') AS trend_rank, engagers_count "
                                + "FROM gratitude.posts WHERE id = :id",
                        Params.of("id", post),
                        row -> new Ranks(row.real("feed_rank"), row.real("trend_rank"), row.integer("engagers_count")))
                .orElseThrow();
    }

    private boolean add(PostId post, UserId person, Deed deed, Instant at) {
        Done done = new Done(UUID.randomUUID(), post, person, deed, at);
        return transactions().call(() -> deeds().add(done)).isPresent();
    }

    private boolean remove(PostId post, UserId person, Deed deed) {
        return transactions().call(() -> deeds().remove(post, person, deed)).isPresent();
    }

    @Test
    void ranks_rise_with_what_is_done_and_are_what_they_were_once_it_is_taken_back() {
        PostId post = post();
        UserId one = somebody();
        Ranks none = ranks(post);
        add(post, somebody(), Deed.HEART, NOW);
        Ranks before = ranks(post);
        assertThat(before.feed() - none.feed()).isEqualTo(0.5, offset(1e-9)); // one heart: half of log2 of two
        for (Deed deed : ALL) add(post, one, deed, NOW.plusSeconds(60));
        Ranks after = ranks(post);
        assertThat(after.feed() - none.feed()).isEqualTo(0.5 * log2(1 + 2 + 2 * 1.5 + 4), offset(1e-9));
        assertThat(after.trend() - before.trend()).isGreaterThan(3);
        assertThat(after.engagers()).isEqualTo(2);
        for (Deed deed : ALL) remove(post, one, deed);
        assertThat(ranks(post).feed()).isEqualTo(before.feed(), offset(1e-9));
        assertThat(ranks(post).trend()).isEqualTo(before.trend(), offset(1e-9));
        assertThat(ranks(post).engagers()).isEqualTo(1);
    }

    /** Half the weight of a heart lasts six hours: two of now trend as one of six hours from now. */
    @Test
    void a_trend_is_the_sum_of_what_is_done_and_halves_in_six_hours() {
        PostId now = post();
        PostId later = post();
        for (int i = 0; i < 2; i++) add(now, somebody(), Deed.HEART, NOW);
        add(later, somebody(), Deed.HEART, NOW.plus(Duration.ofHours(6)));
        assertThat(ranks(now).trend()).isEqualTo(ranks(later).trend(), offset(1e-9));
    }

    @Test
    void an_old_trend_is_not_lost_where_a_much_younger_heart_is_taken_back() {
        PostId post = post();
        UserId one = somebody();
        add(post, somebody(), Deed.SHARE, NOW.minus(Duration.ofDays(40)));
        double before = ranks(post).trend();
        add(post, one, Deed.HEART, NOW);
        assertThat(ranks(post).trend()).isGreaterThan(before + 100);
        remove(post, one, Deed.HEART);
        assertThat(ranks(post).trend()).isEqualTo(before, offset(1e-9));
    }

    @Test
    void reactions_are_counted_by_emoji_the_most_frequent_first() {
        PostId post = post();
        UserId one = somebody();
        add(post, one, FIRE, NOW);
        add(post, one, CLAP, NOW);
        add(post, somebody(), CLAP, NOW);
        assertThat(seen(post).reactions().entrySet())
                .containsExactly(Map.entry(Emoji.CLAP, 2), Map.entry(Emoji.FIRE, 1));
        remove(post, one, FIRE);
        assertThat(seen(post).reactions()).containsOnly(Map.entry(Emoji.CLAP, 2));
    }

    @Test
    void many_who_do_all_there_is_and_take_it_back_at_once_leave_nothing_miscounted() throws Exception {
        PostId post = post();
        List<UserId> crowd = new ArrayList<>();
        for (int i = 0; i < THREADS / 2; i++) crowd.add(somebody());
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) work.add(whims(post, crowd.get(i % crowd.size()), new Random(i)));
        atOnce(work);
        assertThat(repair.handle().wrong()).isZero();
        for (UserId each : crowd) for (Deed deed : ALL) remove(post, each, deed);
        assertThat(seen(post).tally()).isEqualTo(new Tally(0, 0, 0, 0));
        assertThat(ranks(post).engagers()).isZero();
        assertThat(ranks(post).trend()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ranks(post).feed()).isEqualTo(ranks(post()).feed(), offset(1e-9));
    }

    /** Two threads do the same in each person's name. */
    private Callable<Boolean> whims(PostId post, UserId person, Random random) {
        return () -> {
            for (int i = 0; i < 40; i++) {
                Deed deed = ALL.get(random.nextInt(ALL.size()));
                if (random.nextBoolean()) add(post, person, deed, NOW.plusSeconds(random.nextInt(100_000)));
                else remove(post, person, deed);
            }
            return true;
        };
    }

    private static void atOnce(List<Callable<Boolean>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Boolean> each : threads.invokeAll(work))
                assertThat(each.get()).isTrue();
        }
    }

    @Test
    void counters_that_were_changed_by_hand_are_found_and_put_right() {
        PostId post = post();
        UserId one = somebody();
        for (Deed deed : ALL) add(post, one, deed, NOW);
        Ranks right = ranks(post);
        PostView view = seen(post);
        assertThat(repair.handle().wrong()).isZero();
        for (String wrong : List.of(
                "posts SET hearts_count = 7 WHERE id = :id",
                "posts SET reaction_counts = '{\"fire\": 3}' WHERE id = :id",
                "posts SET trend_rank = NULL WHERE id = :id",
                "posts SET feed_rank = feed_rank + 1 WHERE id = :id",
                "posts SET engagers_count = 5 WHERE id = :id",
                "engagers SET deeds = 9 WHERE post_id = :id")) {
            sql.update("UPDATE gratitude." + wrong, Params.of("id", post));
            Repaired repaired = repair.handle();
            assertThat(repaired.wrong()).as(wrong).isEqualTo(1);
            assertThat(repaired.posts()).isPositive();
            assertThat(seen(post)).isEqualTo(view);
            assertThat(ranks(post)).isEqualTo(right);
        }
        assertThat(repair.handle().wrong()).isZero();
    }

    private PostView seen(PostId post) {
        return reader.one(Viewer.anonymous(), post).orElseThrow();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
