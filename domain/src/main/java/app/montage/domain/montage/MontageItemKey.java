package app.montage.domain.montage;

import java.util.UUID;

/** Where an item of a montage is kept; it lives as long as its generation does. */
public record MontageItemKey(MontageKey montage, UUID id) {}
