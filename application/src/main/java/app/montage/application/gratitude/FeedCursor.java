package app.montage.application.gratitude;

import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.PostId;
import java.time.Instant;
import java.util.UUID;

/**
 * A place in a ranked feed: by its number in the snapshot that is paged through, and, for when that is gone, by the rank of
 * the post that stands there.
 *
 * @param index from 0
 * @param frozenAt when the snapshot was made
 */
public record FeedCursor(UUID snapshot, int index, Instant frozenAt, FeedRank rank, PostId post) {
    /** Another place of the same feed. */
    FeedCursor to(FeedSnapshots.Slot slot) {
        return new FeedCursor(
                snapshot,
                slot.index(),
                frozenAt,
                slot.place().candidate().rank(),
                slot.place().candidate().id());
    }
}
