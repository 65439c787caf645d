package app.montage.domain.moment;

import app.montage.domain.shared.Names;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a moment happened.
 *
 * @param id names the place: two moments with the same id are at the same place
 * @param latitude degrees north, if known
 * @param longitude degrees east, if known
 */
public record Place(
        String id, @Nullable Double latitude, @Nullable Double longitude) {
    /** A place known by its name alone. */
    public static Place named(String name) {
        return new Place(Names.normalise(name), null, null);
    }

    /** A place on earth; others within about a hundred metres are the same. */
    public static Place at(double latitude, double longitude) {
        return new Place(String.format(Locale.ROOT, "%.3f,%.3f", latitude, longitude), latitude, longitude);
    }
}
