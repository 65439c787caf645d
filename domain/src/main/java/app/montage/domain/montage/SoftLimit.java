package app.montage.domain.montage;

/** The {@link Limits} in the order in which they give way when a montage could not be filled otherwise. */
public enum SoftLimit {
    PER_SOURCE,
    PER_EVENT,
    PER_TYPE,
    RELEVANCE
}
