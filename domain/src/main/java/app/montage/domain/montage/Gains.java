package app.montage.domain.montage;

/**
 * What each unit would add to a montage. A gain can only fall as the montage grows, so an old one is an upper bound and is
 * only worked out anew when the unit comes first in line; that finds the very same picks as asking everyone every time.
 * The line is a binary heap: the highest gain first, then the more relevant, then the older.
 */
final class Gains {
    private final Scores scores;
    private final Similarity similarity;
    private final Picks picks;
    private final Lambda lambda;
    private final double[] gain;
    private final double[] redundancy;
    private final int[] nearest;
    /** How many of the picks a unit has been compared with. */
    private final int[] compared;

    private final int[] line;
    private int waiting;

    Gains(Pool pool, Scores scores, Similarity similarity, Picks picks, Lambda lambda) {
        this.scores = scores;
        this.similarity = similarity;
        this.picks = picks;
        this.lambda = lambda;
        gain = new double[pool.to];
        redundancy = new double[pool.to];
        nearest = new int[pool.to];
        compared = new int[pool.to];
        line = new int[pool.size()];
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    int first() {
        return line[0];
    }

    /** Puts a unit in line; it must not stand there already. */
    void add(int unit) {
        if (compared[unit] == 0) {
            nearest[unit] = Units.NONE;
            gain[unit] = lambda.gain(scores.relevance[unit], picks.coverageOf(unit), 0);
        }
        int at = waiting++;
        while (at > 0 && before(unit, line[(at - 1) / 2])) {
            line[at] = line[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        line[at] = unit;
    }

    void removeFirst() {
        waiting--;
        if (waiting > 0) sink(line[waiting]);
    }

    /** Works out the first one's gain anew; true where it stays first, and so is the one to pick. */
    boolean firstStays() {
        int unit = line[0];
        compare(unit);
        sink(unit);
        return line[0] == unit && compared[unit] == picks.size;
    }

    void pickFirst() {
        int unit = line[0];
        removeFirst();
        picks.add(unit, redundancy[unit], nearest[unit]);
    }

    /** Goes on comparing with picks, for as long as the unit might still be the one to pick. */
    private void compare(int unit) {
        double coverage = picks.coverageOf(unit);
        double second = gainOfSecond();
        gain[unit] = lambda.gain(scores.relevance[unit], coverage, redundancy[unit]);
        while (compared[unit] < picks.size && gain[unit] >= second) {
            int pick = picks.units[compared[unit]++];
            double like = similarity.above(redundancy[unit], unit, pick);
            if (like <= redundancy[unit]) continue;
            redundancy[unit] = like;
            nearest[unit] = pick;
            gain[unit] = lambda.gain(scores.relevance[unit], coverage, like);
        }
    }

    private double gainOfSecond() {
        if (waiting < 2) return Double.NEGATIVE_INFINITY;
        return waiting == 2 ? gain[line[1]] : Math.max(gain[line[1]], gain[line[2]]);
    }

    private void sink(int unit) {
        int at = 0;
        while (2 * at + 1 < waiting) {
            int child = 2 * at + 1;
            if (child + 1 < waiting && before(line[child + 1], line[child])) child++;
            if (!before(line[child], unit)) break;
            line[at] = line[child];
            at = child;
        }
        line[at] = unit;
    }

    private boolean before(int one, int other) {
        if (gain[one] != gain[other]) return gain[one] > gain[other];
        if (scores.relevance[one] != scores.relevance[other]) return scores.relevance[one] > scores.relevance[other];
        return one < other;
    }
}
