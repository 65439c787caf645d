package app.montage.domain.montage;

/** The relevance of each unit of a pool for one recipe (scorer.md 8.4). */
final class Scores {
    final double[] relevance;
    private final Pool pool;
    private final Weights weights;
    private final double[] recency;
    /** The interest term of each unit. */
    private final double[] interest;

    Scores(Pool pool, MontageParameters parameters, double[] interest) {
        this.pool = pool;
        this.weights = parameters.weights();
        this.interest = interest;
        recency = pool.recency(parameters.halfLife());
        relevance = new double[pool.to];
        for (int unit = pool.from; unit < pool.to; unit++) relevance[unit] = fatigue(unit) * sum(unit);
    }

    double fatigue(int unit) {
        Candidate candidate = pool.units.candidates[unit];
        return TermValues.fatigue(candidate.seen(), candidate.preference());
    }

    Terms terms(int unit) {
        return new Terms(
                recency[unit],
                interest[unit],
                pool.content[unit],
                pool.engagement[unit],
                pool.rarity[unit],
                pool.anniversary[unit],
                favourite(unit));
    }

    private double sum(int unit) {
        double sum = weights.interest() * interest[unit]
                + weights.content() * pool.content[unit]
                + weights.engagement() * pool.engagement[unit]
                + weights.rarity() * pool.rarity[unit]
                + weights.anniversary() * pool.anniversary[unit]
                + weights.favourite() * favourite(unit)
                + weights.recency() * recency[unit];
        return Math.min(1, sum);
    }

    private double favourite(int unit) {
        return pool.units.candidates[unit].favourite() ? 1 : 0;
    }
}
