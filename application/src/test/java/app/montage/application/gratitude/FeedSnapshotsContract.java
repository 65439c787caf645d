package app.montage.application.gratitude;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.FeedSnapshots.Slot;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of frozen feeds must do. Each feed here is of six posts of as many people. */
public interface FeedSnapshotsContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    Duration OLD = Duration.ofHours(2);

    FeedSnapshots snapshots();

    UserId somebody();

    /** A public post of so old. */
    PostId posted(UserId author);

    /** From now on nobody sees the post any more. */
    void takeAway(PostId post);

    /** Keeps a feed of the person, as it is told. */
    default FeedSnapshot frozen(UserId owner) {
        List<FeedPlace> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UserId author = somebody();
            FeedRegard regard = new FeedRegard(Closeness.values()[i % 4], i % 2 == 0, i % 3 == 0, i > 3);
            FeedPool pool = FeedPool.values()[i % 5];
            FeedCandidate candidate =
                    new FeedCandidate(posted(author), author, NOW.minus(OLD), new FeedRank(300.1 + i), pool, regard);
            places.add(new FeedPlace(candidate, pool, i));
        }
        FeedSnapshot snapshot = new FeedSnapshot(UUID.randomUUID(), owner, NOW, places);
        snapshots().keep(snapshot);
        return snapshot;
    }

    private List<Slot> slots(FeedSnapshot of, int index, int size, boolean backward) {
        return snapshots()
                .slots(Viewer.of(of.owner()), request(of, index, size, backward), NOW)
                .orElseThrow();
    }

    private static PageRequest<FeedCursor> request(FeedSnapshot of, int index, int size, boolean backward) {
        FeedCursor cursor = new FeedCursor(of.id(), index, NOW, new FeedRank(0), new PostId(of.id()));
        return new PageRequest<>(size, backward, cursor);
    }

    default List<Integer> behind(FeedSnapshot of, int index, int size) {
        return slots(of, index, size, false).stream().map(Slot::index).toList();
    }

    @Test
    default void a_snapshot_is_read_as_it_was_kept() {
        FeedSnapshot snapshot = frozen(somebody());
        assertThat(slots(snapshot, -1, 20, false)).extracting(Slot::place).isEqualTo(snapshot.places());
    }

    @Test
    default void it_is_paged_both_ways_with_one_more_where_there_is_more() {
        FeedSnapshot snapshot = frozen(somebody());
        assertThat(behind(snapshot, 1, 2)).containsExactly(2, 3, 4);
        assertThat(behind(snapshot, 3, 2)).containsExactly(4, 5);
        assertThat(behind(snapshot, 5, 2)).isEmpty();
        assertThat(slots(snapshot, 4, 2, true)).extracting(Slot::index).containsExactly(3, 2, 1);
    }

    @Test
    default void what_nobody_sees_any_more_is_passed_over_at_once() {
        FeedSnapshot snapshot = frozen(somebody());
        for (int i : new int[] {1, 2, 4})
            takeAway(snapshot.places().get(i).candidate().id());
        assertThat(behind(snapshot, -1, 5)).containsExactly(0, 3, 5);
        assertThat(behind(snapshot, -1, 1)).containsExactly(0, 3);
    }

    @Test
    default void it_is_its_owner_s_alone_and_over_after_half_an_hour() {
        FeedSnapshot snapshot = frozen(somebody());
        Viewer owner = Viewer.of(snapshot.owner());
        PageRequest<FeedCursor> request = request(snapshot, 0, 5, false);
        assertThat(snapshots().slots(Viewer.of(somebody()), request, NOW)).isEmpty();
        assertThat(snapshots().slots(owner, request, NOW.plus(Duration.ofMinutes(29))))
                .isPresent();
        assertThat(snapshots().slots(owner, request, NOW.plus(Duration.ofMinutes(30))))
                .isEmpty();
        snapshots().deleteExpired(NOW.plus(Duration.ofMinutes(29)));
        assertThat(snapshots().slots(owner, request, NOW)).isPresent();
        assertThat(snapshots().deleteExpired(NOW.plus(Duration.ofMinutes(30)))).isGreaterThanOrEqualTo(1);
        assertThat(snapshots().slots(owner, request, NOW)).isEmpty();
    }
}
