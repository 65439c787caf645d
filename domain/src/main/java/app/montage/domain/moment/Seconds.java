package app.montage.domain.moment;

import app.montage.domain.shared.InvalidValue;

/** How long something lasts, at least 0. */
public record Seconds(double value) {
    public Seconds {
        if (!Double.isFinite(value) || value < 0) throw new InvalidValue("must be at least 0");
    }
}
