package app.montage.domain.gratitude;

/**
 * When a post counts as viral (GRA-70, feed.md 9.3): many have shared it, and it trends well above what is usual for its
 * author. Both trends decay alike, so it does not matter when one looks.
 */
public final class ViralRule {
    public static final int SHARES = 20;
    private static final double TIMES_THE_USUAL = 4;

    private ViralRule() {}

    /** @param usual the median of what the author's other posts of the last 30 days trend by */
    public static boolean isViral(int shares, TrendRank trend, TrendRank usual) {
        return shares >= SHARES && trend.value() >= usual.value() + Log2.of(TIMES_THE_USUAL);
    }
}
