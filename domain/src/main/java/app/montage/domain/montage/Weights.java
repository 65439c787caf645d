package app.montage.domain.montage;

import app.montage.domain.shared.InvalidValue;

/** How much each of the {@link Terms} counts; together 1. */
public record Weights(
        double recency,
        double interest,
        double content,
        double engagement,
        double rarity,
        double anniversary,
        double favourite) {
    public static final Weights GENERAL = new Weights(0.25, 0.25, 0.20, 0.10, 0.10, 0.05, 0.05);
    public static final Weights INTEREST = new Weights(0.10, 0.35, 0.25, 0.10, 0.10, 0.05, 0.05);
    public static final Weights ON_THIS_DAY = new Weights(0, 0.10, 0.25, 0.15, 0.10, 0.35, 0.05);
    private static final double ROUNDING = 1e-9;

    public Weights {
        double least = Math.min(Math.min(recency, interest), Math.min(content, engagement));
        least = Math.min(Math.min(least, rarity), Math.min(anniversary, favourite));
        if (!(least >= 0)) throw new InvalidValue("must not be less than 0");
        double sum = recency + interest + content + engagement + rarity + anniversary + favourite;
        if (!(Math.abs(sum - 1) <= ROUNDING)) throw new InvalidValue("must add up to 1");
    }

    /** What each term adds to the relevance; these seven and the fatigue explain a score. */
    public Terms contributions(Terms terms) {
        return new Terms(
                recency * terms.recency(),
                interest * terms.interest(),
                content * terms.content(),
                engagement * terms.engagement(),
                rarity * terms.rarity(),
                anniversary * terms.anniversary(),
                favourite * terms.favourite());
    }
}
