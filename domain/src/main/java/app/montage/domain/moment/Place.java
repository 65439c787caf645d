package app.montage.domain.moment;

import org.jspecify.annotations.Nullable;

/**
 * Where a moment happened.
 *
 * @param id names the place: two moments with the same id are at the same place
 * @param latitude degrees north, if known
 * @param longitude degrees east, if known
 */
public record Place(
        String id, @Nullable Double latitude, @Nullable Double longitude) {}
