package app.montage.domain.montage;

import java.util.Arrays;

/**
 * What was picked so far, in the order of picking, and why: what each pick covered and which of the picks before it is most
 * like it.
 */
final class Picks {
    private final Aspects aspects;
    private final Similarity similarity;
    private final Scores scores;
    private final Lambda lambda;
    private final int[] picksOfAspect;

    int size;
    final int[] units;
    final double[] coverage;
    final double[] redundancy;
    final double[] gain;
    /** The unit picked before that is most like it. */
    final int[] nearest;

    Picks(int places, Aspects aspects, Similarity similarity, Scores scores, Lambda lambda) {
        this.aspects = aspects;
        this.similarity = similarity;
        this.scores = scores;
        this.lambda = lambda;
        picksOfAspect = new int[aspects.count];
        units = new int[places];
        coverage = new double[places];
        redundancy = new double[places];
        gain = new double[places];
        nearest = new int[places];
    }

    double coverageOf(int unit) {
        return aspects.coverage(unit, picksOfAspect);
    }

    int picksOfAspect(int aspect) {
        return picksOfAspect[aspect];
    }

    void add(int unit, double redundantWith, int nearestPick) {
        units[size] = unit;
        coverage[size] = coverageOf(unit);
        redundancy[size] = redundantWith;
        nearest[size] = nearestPick;
        gain[size] = lambda.gain(scores.relevance[unit], coverage[size], redundantWith);
        size++;
        for (int at = aspects.start(unit); at < aspects.end(unit); at++) picksOfAspect[aspects.aspect(at)]++;
    }

    /** Adds a unit that no gain was worked out for. */
    void add(int unit) {
        double most = 0;
        int nearestPick = Units.NONE;
        for (int pick = 0; pick < size; pick++) {
            double like = similarity.above(most, unit, units[pick]);
            if (like <= most) continue;
            most = like;
            nearestPick = units[pick];
        }
        add(unit, most, nearestPick);
    }

    /** Puts a unit in the place of another, and tells the reasons of all later picks anew, since they build on it. */
    void replace(int rank, int unit) {
        int[] later = Arrays.copyOfRange(units, rank + 1, size);
        for (int pick = rank; pick < size; pick++)
            for (int at = aspects.start(units[pick]); at < aspects.end(units[pick]); at++)
                picksOfAspect[aspects.aspect(at)]--;
        size = rank;
        add(unit);
        for (int each : later) add(each);
    }
}
