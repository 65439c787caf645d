package app.montage.domain.montage;

import app.montage.domain.shared.InvalidValue;

/**
 * What a pick is worth: its relevance, the interests it covers that no other pick does, less its likeness to what is
 * there already (scorer.md 8.6). Relevance alone is plain top-K.
 */
public record Lambda(double relevance, double coverage, double redundancy) {
    public static final Lambda DEFAULT = new Lambda(0.6, 0.2, 0.2);
    public static final Lambda RELEVANCE_ONLY = new Lambda(1, 0, 0);

    public Lambda {
        check(relevance);
        check(coverage);
        check(redundancy);
    }

    private static void check(double value) {
        if (!(value >= 0 && value <= 1)) throw new InvalidValue("must be between 0 and 1");
    }

    double gain(double relevance, double coverage, double redundancy) {
        return this.relevance * relevance + this.coverage * coverage - this.redundancy * redundancy;
    }
}
