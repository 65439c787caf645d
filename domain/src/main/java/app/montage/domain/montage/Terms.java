package app.montage.domain.montage;

/** The seven things that make something worth showing, each from 0 to 1 (scorer.md 8.4). */
public record Terms(
        double recency,
        double interest,
        double content,
        double engagement,
        double rarity,
        double anniversary,
        double favourite) {}
