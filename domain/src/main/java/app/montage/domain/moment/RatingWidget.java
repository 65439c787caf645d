package app.montage.domain.moment;

import app.montage.domain.shared.InvalidValue;
import java.util.List;

/** How much the person liked it: so many points of so many. */
public record RatingWidget(double value, double scale) implements Widget {
    public RatingWidget {
        if (!Double.isFinite(scale) || scale <= 0) throw new InvalidValue("must have a scale above 0");
        if (!(value >= 0 && value <= scale)) throw new InvalidValue("must have a value from 0 to its scale");
    }

    @Override
    public WidgetType type() {
        return WidgetType.RATING;
    }

    @Override
    public ContentType contentType() {
        return ContentType.OTHER;
    }

    @Override
    public double quality() {
        return 1;
    }

    @Override
    public List<String> texts() {
        return List.of();
    }
}
