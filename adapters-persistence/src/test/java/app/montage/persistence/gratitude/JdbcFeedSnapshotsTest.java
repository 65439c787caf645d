package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.FeedCursor;
import app.montage.application.gratitude.FeedSnapshot;
import app.montage.application.gratitude.FeedSnapshots.Slot;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each feed here is of six posts of as many people. */
class JdbcFeedSnapshotsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final JdbcFeedSnapshots snapshots = new JdbcFeedSnapshots(sql);
    private final UserId self = people.somebody();
    private final Viewer viewer = Viewer.of(self);
    private final List<UserId> authors = new ArrayList<>();
    private final List<FeedPlace> places = new ArrayList<>();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void freeze() {
        for (int i = 0; i < 6; i++) {
            UserId author = people.somebody();
            PostId post = by(author).hoursOld(2).in(sql);
            authors.add(author);
            FeedRegard regard = new FeedRegard(Closeness.values()[i % 4], i % 2 == 0, i % 3 == 0, i > 3);
            FeedPool pool = FeedPool.values()[i % 5];
            Instant at = NOW.minus(Duration.ofHours(2));
            places.add(
                    new FeedPlace(new FeedCandidate(post, author, at, new FeedRank(300.1 + i), pool, regard), pool, i));
        }
        snapshots.keep(new FeedSnapshot(id, self, NOW, places));
    }

    private FeedCursor at(int index) {
        return new FeedCursor(id, index, NOW, new FeedRank(0), new PostId(id));
    }

    private List<Integer> behind(int index, int size) {
        return snapshots.slots(viewer, new PageRequest<>(size, false, at(index)), NOW).orElseThrow().stream()
                .map(Slot::index)
                .toList();
    }

    @Test
    void a_snapshot_is_read_as_it_was_kept() {
        assertThat(snapshots
                        .slots(viewer, new PageRequest<>(20, false, at(-1)), NOW)
                        .orElseThrow())
                .extracting(Slot::place)
                .isEqualTo(places);
    }

    @Test
    void it_is_paged_both_ways_with_one_more_where_there_is_more() {
        assertThat(behind(1, 2)).containsExactly(2, 3, 4);
        assertThat(behind(3, 2)).containsExactly(4, 5);
        assertThat(behind(5, 2)).isEmpty();
        assertThat(snapshots
                        .slots(viewer, new PageRequest<>(2, true, at(4)), NOW)
                        .orElseThrow())
                .extracting(Slot::index)
                .containsExactly(3, 2, 1);
    }

    @Test
    void what_the_viewer_may_not_see_any_more_is_passed_over_at_once() {
        people.follow(self, authors.get(1), Follow.Status.BLOCKED);
        people.mute(self, authors.get(2));
        people.changed(authors.get(3), "is_private = true");
        sql.update(
                "UPDATE gratitude.posts SET deleted_at = now() WHERE id = :id",
                Params.of("id", places.get(4).candidate().id()));
        assertThat(behind(-1, 5)).containsExactly(0, 5);
        assertThat(behind(-1, 1)).containsExactly(0, 5);
    }

    @Test
    void it_is_its_owner_s_alone_and_over_after_half_an_hour() {
        PageRequest<FeedCursor> request = new PageRequest<>(5, false, at(0));
        assertThat(snapshots.slots(Viewer.of(people.somebody()), request, NOW)).isEmpty();
        assertThat(snapshots.slots(viewer, request, NOW.plus(Duration.ofMinutes(29))))
                .isPresent();
        assertThat(snapshots.slots(viewer, request, NOW.plus(Duration.ofMinutes(30))))
                .isEmpty();
        snapshots.deleteExpired(NOW.plus(Duration.ofMinutes(29)));
        assertThat(snapshots.slots(viewer, request, NOW)).isPresent();
        assertThat(snapshots.deleteExpired(NOW.plus(Duration.ofMinutes(30)))).isGreaterThanOrEqualTo(1);
        assertThat(snapshots.slots(viewer, request, NOW)).isEmpty();
    }
}
