package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import org.jspecify.annotations.Nullable;

/** Where a person lives, as OpenStreetMap knows the place (GRA-4). Latitude and longitude come together or not at all. */
public record ProfileLocation(
        LocationLabel displayName,
        @Nullable Latitude latitude,
        @Nullable Longitude longitude,
        @Nullable LocationLabel placeId,
        @Nullable LocationLabel city,
        @Nullable LocationLabel state,
        @Nullable LocationLabel country,
        @Nullable LocationImportance importance,
        @Nullable LocationLabel type) {
    public ProfileLocation {
        if ((latitude == null) != (longitude == null))
            throw new InvalidValue("must have both latitude and longitude, or neither");
    }
}
