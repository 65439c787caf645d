package app.montage.domain.montage;

import app.montage.domain.moment.ContentType;

/** The formulas of the terms that need one, each from 0 to 1 (scorer.md 8.4). */
final class TermValues {
    private static final double SEEN = 0.85;
    private static final int SEEN_OFTEN = 5;
    private static final double LESS_LIKE_THIS = 0.5;

    private TermValues() {}

    static double recency(double ageDays, double halfLifeDays) {
        return StrictMath.pow(2, -Math.max(0, ageDays) / halfLifeDays);
    }

    static double content(ContentType type, double quality) {
        double base = switch (type) {
            case VIDEO -> 1.0;
            case PHOTO -> 0.9;
            case AUDIO -> 0.7;
            case TEXT -> 0.6;
            case LOCATION -> 0.35;
            case OTHER -> 0.3;
        };
        return base * (quality > 0 ? Math.min(1, quality) : 0);
    }

    /** @param high the logarithm of 1 + what the owner's best-liked moments reach */
    static double engagement(double engagement, double high) {
        return high > 0 && engagement > 0 ? Math.min(1, StrictMath.log1p(engagement) / high) : 0;
    }

    /** 1 at a place seen once, 0 at the place where everything happened. */
    static double rarity(int all, int atThisPlace) {
        return all < 2 ? 0 : StrictMath.log((1.0 + all) / (1 + atThisPlace)) / StrictMath.log((1.0 + all) / 2);
    }

    /** What is left of the relevance of a thing that was shown of late, or of which the owner wants less. */
    static double fatigue(int seen, Preference preference) {
        double fatigue = StrictMath.pow(SEEN, tiring(seen));
        return preference == Preference.LESS_LIKE_THIS ? fatigue * LESS_LIKE_THIS : fatigue;
    }

    /** How much of having been shown still makes a difference. */
    static int tiring(int seen) {
        return Math.clamp(seen, 0, SEEN_OFTEN);
    }
}
