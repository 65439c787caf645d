package app.montage.domain.montage;

/** In which order a montage is shown. */
public enum MontageOrder {
    CHRONOLOGICAL,
    NEWEST_FIRST,
    SCORE
}
