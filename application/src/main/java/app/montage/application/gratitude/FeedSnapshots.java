package app.montage.application.gratitude;

import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Feeds that are being paged through. */
public interface FeedSnapshots {
    /** A post at its place in a snapshot. */
    record Slot(int index, FeedPlace place) {}

    void keep(FeedSnapshot snapshot);

    /**
     * What the viewer may still see of a part of their snapshot, one more than asked for where there is more, in the order of the
     * request; nothing where there is no such snapshot of theirs, or its time is over.
     */
    Optional<List<Slot>> slots(Viewer viewer, PageRequest<FeedCursor> request, Instant now);

    int deleteExpired(Instant now);
}
