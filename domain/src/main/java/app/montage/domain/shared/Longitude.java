package app.montage.domain.shared;

/** Degrees east, from -180 to 180. */
public record Longitude(double value) {
    public Longitude {
        if (!(value >= -180 && value <= 180)) throw new InvalidValue("must be from -180 to 180");
    }
}
