package app.montage.application.gratitude;

import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Frozen feeds that last as long as a story. */
final class InMemoryFeedSnapshots implements FeedSnapshots {
    private final List<FeedSnapshot> kept = new ArrayList<>();
    private final BiPredicate<Viewer, PostId> isSeen;

    /** @param isSeen whether somebody may see a post now */
    InMemoryFeedSnapshots(BiPredicate<Viewer, PostId> isSeen) {
        this.isSeen = isSeen;
    }

    List<FeedSnapshot> all() {
        return kept;
    }

    @Override
    public void keep(FeedSnapshot snapshot) {
        kept.add(snapshot);
    }

    @Override
    public Optional<List<Slot>> slots(Viewer viewer, PageRequest<FeedCursor> request, Instant now) {
        FeedCursor cursor = request.cursor();
        if (cursor == null) return Optional.empty();
        return kept.stream()
                .filter(it -> it.id().equals(cursor.snapshot()) && it.owner().equals(viewer.user()))
                .filter(it -> it.frozenAt().plus(FeedSnapshot.LIFE).isAfter(now))
                .findFirst()
                .map(it -> slots(it, viewer, request, cursor.index()));
    }

    private List<Slot> slots(FeedSnapshot snapshot, Viewer viewer, PageRequest<FeedCursor> request, int index) {
        Comparator<Slot> inOrder = Comparator.comparingInt(Slot::index);
        return IntStream.range(0, snapshot.places().size())
                .filter(it -> request.backward() ? it < index : it > index)
                .mapToObj(it -> new Slot(it, snapshot.places().get(it)))
                .filter(it -> isSeen.test(viewer, it.place().candidate().id()))
                .sorted(request.backward() ? inOrder.reversed() : inOrder)
                .limit(request.size() + 1)
                .toList();
    }

    @Override
    public int deleteExpired(Instant now) {
        int before = kept.size();
        kept.removeIf(it -> !it.frozenAt().plus(FeedSnapshot.LIFE).isAfter(now));
        return before - kept.size();
    }
}
