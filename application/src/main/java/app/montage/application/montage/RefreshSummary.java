package app.montage.application.montage;

/** How many montages were made anew, found unchanged or removed, and how many people's could not be made. */
public record RefreshSummary(int made, int unchanged, int removed, int failed) {
    public static final RefreshSummary NOTHING = new RefreshSummary(0, 0, 0, 0);

    public RefreshSummary plus(RefreshSummary other) {
        return new RefreshSummary(
                made + other.made, unchanged + other.unchanged, removed + other.removed, failed + other.failed);
    }
}
