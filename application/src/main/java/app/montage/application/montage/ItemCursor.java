package app.montage.application.montage;

import app.montage.domain.montage.MontageId;

/**
 * A place in a montage as one viewer pages through it.
 *
 * @param montage the fingerprint of the montage that it belongs to
 * @param generation the generation that is paged through
 * @param position the item's position among all of that generation
 * @param rank the item's position among those that this viewer may see
 */
public record ItemCursor(int montage, long generation, int position, int rank) {
    public static int fingerprint(MontageId id) {
        return id.value().hashCode();
    }

    public boolean isOf(MontageId id) {
        return montage == fingerprint(id);
    }
}
