package app.montage.domain.gratitude;

/** How much hearts, reactions and shares count: the more effort, the more (feed.md 9.1, P-10). */
public final class EngagementWeights {
    public static final double HEART = 1.0;
    public static final double REACTION = 1.5;
    public static final double SHARE = 4.0;

    private EngagementWeights() {}

    /** Everything that was done with a post, as one number. */
    public static double of(int hearts, int reactions, int shares) {
        return HEART * hearts + REACTION * reactions + SHARE * shares;
    }
}
