package app.montage.domain.notification;

import app.montage.domain.shared.UserId;
import java.util.List;

/**
 * A batch from which something was taken back.
 *
 * @param batch as it was before
 * @param gone how many notifications were taken out of it, all of one person
 * @param isActorGone whether nothing else in it is of that person
 * @param left those of the people left who came last, latest first
 */
public record Remainder(Batch batch, int gone, boolean isActorGone, List<UserId> left) {
    /** A batch of a single notification is none, and that one stands by itself again; what overflowed never does. */
    private static final int SINGLE = 1;

    public Undo undo() {
        Batch smaller = batch.without(gone, isActorGone, left);
        int least = batch.key().isOverflow() ? SINGLE : SINGLE + 1;
        return smaller.count() >= least ? new Undo.Shrink(smaller) : new Undo.Dissolve(batch.id());
    }
}
