package app.montage.domain.montage;

import java.util.Comparator;
import java.util.List;

/**
 * Draws by lot, the more relevant the likelier, without putting back (Efraimidis and Spirakis 2006). The lot is a hash of
 * the montage's seed and the unit's id: it looks like chance, yet the same montage draws the same.
 */
final class Surprises {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Candidate[] candidates;

    Surprises(long seed, Candidate[] candidates) {
        this.seed = seed;
        this.candidates = candidates;
    }

    /** Everything in the order of drawing. */
    List<Integer> drawn(List<Integer> units, double[] relevance) {
        return units.stream()
                .sorted(Comparator.<Integer>comparingDouble(unit -> -StrictMath.log(lot(unit)) / relevance[unit])
                        .thenComparing(it -> it))
                .toList();
    }

    /** Above 0, below 1. */
    private double lot(int unit) {
        Candidate candidate = candidates[unit];
        long hash = mix(seed + GOLDEN_GAMMA);
        hash = mix(hash ^ candidate.moment().sourceId().getMostSignificantBits());
        hash = mix(hash ^ candidate.moment().sourceId().getLeastSignificantBits());
        hash = mix(hash
                ^ (candidate.widgetIndex() + ((long) candidate.moment().kind().ordinal() << Integer.SIZE)));
        return ((hash >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** The mixing step of a splittable generator: each bit of the input changes half of the output's. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
