package app.montage.domain.shared;

/** Degrees north, from -90 to 90. */
public record Latitude(double value) {
    public Latitude {
        if (!(value >= -90 && value <= 90)) throw new InvalidValue("must be from -90 to 90");
    }
}
