package app.montage.domain.montage;

/** How much others had to say to a moment, as one number (scorer.md 8.4, P-10). */
public final class Engagement {
    private Engagement() {}

    public static double of(long hearts, long reactions, long comments, long shares) {
        return hearts + 1.5 * reactions + 2.0 * comments + 4.0 * shares;
    }
}
