package app.montage.domain.moment;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place, by name and, if known, by where on earth it is. */
public record LocationWidget(
        PlaceName name,
        @Nullable Latitude latitude,
        @Nullable Longitude longitude) implements Widget {
    public LocationWidget {
        if ((latitude == null) != (longitude == null))
            throw new InvalidValue("must have both latitude and longitude, or neither");
    }

    @Override
    public WidgetType type() {
        return WidgetType.LOCATION;
    }

    @Override
    public ContentType contentType() {
        return ContentType.LOCATION;
    }

    @Override
    public double quality() {
        return latitude == null ? 0.6 : 1;
    }

    @Override
    public List<String> texts() {
        return List.of(name.value());
    }

    public Place place() {
        return latitude == null || longitude == null
                ? Place.named(name.value())
                : Place.at(latitude.value(), longitude.value());
    }
}
