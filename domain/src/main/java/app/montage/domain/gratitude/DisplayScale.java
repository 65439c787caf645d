package app.montage.domain.gratitude;

/** How big front ends show a post (GRA-10); it has no say in what comes first. */
public enum DisplayScale {
    TRIPLE,
    DOUBLE,
    COMPACT
}
