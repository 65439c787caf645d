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
    public Undo undo() {
        return Undo.leaving(batch.without(gone, isActorGone, left));
    }
}
