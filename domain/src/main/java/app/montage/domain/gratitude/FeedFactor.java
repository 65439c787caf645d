package app.montage.domain.gratitude;

/** What a score in a feed is made of: factors that multiply to it (feed.md 9.1). */
public enum FeedFactor {
    /** What was done with the post. */
    ENGAGEMENT,
    /** Its type; it is 1 for all types, which differ in how they are shown and not in what they are worth. */
    CONTENT,
    /** Who it is from. */
    RELATIONSHIP,
    /** Whether it speaks of the viewer. */
    MENTION,
    /** Whether the viewer was shown it before. */
    REPETITION,
    /** Its age. */
    FRESHNESS,
    /** How many posts of its author stand before it on its page. */
    DIVERSITY
}
