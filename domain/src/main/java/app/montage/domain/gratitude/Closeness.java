package app.montage.domain.gratitude;

/** How close a viewer is to an author; each doubling is worth a day of freshness (feed.md 9.1). */
public enum Closeness {
    NONE(1.0),
    /** People whom the viewer follows follow the author. */
    SECOND_DEGREE(1.25),
    FOLLOWED(2.0),
    /** They follow each other. */
    MUTUAL(2.5);

    private final double factor;

    Closeness(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }
}
