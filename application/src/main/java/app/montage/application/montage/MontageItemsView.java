package app.montage.application.montage;

import app.montage.application.shared.Page;
import app.montage.domain.montage.MontageKey;

/**
 * A page of a montage's items.
 *
 * @param generation the one that these items are of
 * @param isSuperseded there is a newer generation
 */
public record MontageItemsView(
        MontageKey montage, ItemsRequest request, long generation, boolean isSuperseded, Page<MontageItemView> page) {}
