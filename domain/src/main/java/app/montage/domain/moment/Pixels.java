package app.montage.domain.moment;

import app.montage.domain.shared.InvalidValue;

/** A length on a screen, at least 1. */
public record Pixels(int value) {
    public Pixels {
        if (value < 1) throw new InvalidValue("must be at least 1");
    }
}
