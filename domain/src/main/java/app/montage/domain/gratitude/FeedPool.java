package app.montage.domain.gratitude;

/** Where a post in a feed was found; of several, the first of these. */
public enum FeedPool {
    /** The best of those whom the viewer follows. */
    FOLLOWED,
    /** The best of those whom they follow. */
    SECOND_DEGREE,
    /** What trends. */
    TRENDING,
    /** The best of everybody. */
    POPULAR,
    /** What is new, whatever it is worth. */
    RECENT
}
