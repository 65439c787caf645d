package app.montage.application.montage;

import app.montage.application.moment.WidgetView;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.montage.MontageItemKey;
import java.time.Instant;

/**
 * One item as a viewer sees it.
 *
 * @param cursor its place, for paging on from here
 * @param position from 0, among the items that this viewer may see
 */
public record MontageItemView(
        MontageItemKey id, ItemCursor cursor, int position, Instant occurredAt, WidgetView widget, MomentKey source) {
    /** The same item as it stands among fewer visible ones. */
    public MontageItemView at(int rank) {
        ItemCursor place = new ItemCursor(cursor.montage(), cursor.generation(), cursor.position(), rank);
        return new MontageItemView(id, place, rank, occurredAt, widget, source);
    }
}
