package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What each unit has to do with each of the owner's interests. Most match few, so only matches are kept. */
final class Aspects {
    private static final int HEAVIEST = 5;

    final int count;
    private final List<WeightedInterest> interests;
    private final double[] shares;
    private final double[] weights;
    /** The matches of unit u are those from starts[u] to before starts[u + 1]. */
    private final int[] starts;

    private int[] aspects = new int[64];
    private double[] matches = new double[64];

    Aspects(List<WeightedInterest> interests, Taxonomy taxonomy, Candidate[] candidates) {
        this.interests = interests;
        count = interests.size();
        double sum = interests.stream().mapToDouble(WeightedInterest::weight).sum();
        double most =
                interests.stream().mapToDouble(WeightedInterest::weight).max().orElse(1);
        shares = interests.stream().mapToDouble(it -> it.weight() / sum).toArray();
        weights = interests.stream().mapToDouble(it -> it.weight() / most).toArray();
        starts = new int[candidates.length + 1];
        InterestFilter filter = new InterestFilter(
                interests.stream().map(WeightedInterest::interest).toList(), taxonomy);
        double[] row = new double[count];
        for (int unit = 0; unit < candidates.length; unit++) {
            starts[unit + 1] = starts[unit];
            if (filter.match(candidates[unit].tags(), candidates[unit].text(), row)) keep(unit, row);
        }
    }

    private void keep(int unit, double[] row) {
        for (int aspect = 0; aspect < count; aspect++) {
            if (row[aspect] == 0) continue;
            int at = starts[unit + 1]++;
            if (at == aspects.length) {
                aspects = Arrays.copyOf(aspects, at * 2);
                matches = Arrays.copyOf(matches, at * 2);
            }
            aspects[at] = aspect;
            matches[at] = row[aspect];
            row[aspect] = 0;
        }
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return starts[unit + 1];
    }

    int aspect(int at) {
        return aspects[at];
    }

    /** How well a unit matches one aspect. */
    double match(int unit, int aspect) {
        for (int at = start(unit); at < end(unit); at++) if (aspects[at] == aspect) return matches[at];
        return 0;
    }

    /** The interest term of the general montage: the best match, the heavier the interest the better. */
    double best(int unit) {
        double best = 0;
        for (int at = start(unit); at < end(unit); at++) best = Math.max(best, weights[aspects[at]] * matches[at]);
        return best;
    }

    /** How much a unit adds to what is covered; each pick of an aspect halves what the next one is worth. */
    double coverage(int unit, int[] picksOfAspect) {
        double coverage = 0;
        for (int at = start(unit); at < end(unit); at++) {
            int aspect = aspects[at];
            coverage += shares[aspect] * matches[at] * Math.scalb(1.0, -picksOfAspect[aspect]);
        }
        return Math.min(1, coverage);
    }

    /** The number of an interest; negative where it is none of the owner's. */
    int indexOf(Interest interest) {
        return IntStream.range(0, count)
                .filter(it -> interests.get(it).interest().equals(interest))
                .findFirst()
                .orElse(-1);
    }

    /** The aspects that a montage must not leave out, heaviest first. */
    int[] heaviest() {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(it -> -weights[it]))
                .limit(HEAVIEST)
                .mapToInt(it -> it)
                .toArray();
    }
}
