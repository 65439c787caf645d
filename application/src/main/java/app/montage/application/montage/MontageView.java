package app.montage.application.montage;

import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A montage as a viewer who may open it sees it.
 *
 * @param interest what it is about; null for the general montage
 * @param isStale past its time, and shown while a fresh one is made
 * @param itemCount how many items the viewer may see, where that is known without counting
 * @param items the page that was asked for together with it, if any
 */
public record MontageView(
        MontageKey id,
        @Nullable String interest,
        Instant generatedAt,
        Instant expiresAt,
        boolean isStale,
        @Nullable Integer itemCount,
        @Nullable MontageItemsView items) {
    public UserId owner() {
        return id.owner();
    }

    public MontageView with(MontageItemsView page) {
        return new MontageView(id, interest, generatedAt, expiresAt, isStale, itemCount, page);
    }

    public MontageView as(boolean stale, int visibleItems) {
        return new MontageView(id, interest, generatedAt, expiresAt, stale, visibleItems, items);
    }
}
