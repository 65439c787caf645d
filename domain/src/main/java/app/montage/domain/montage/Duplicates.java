package app.montage.domain.montage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Keeps of things that show the same only the best one (scorer.md 8.5). */
final class Duplicates {
    private final Pool pool;
    private final Units units;
    private final boolean[] kept;
    /** Which unit is shown in place of this one; none for those that stay. */
    final int[] keeper;

    private Duplicates(Pool pool) {
        this.pool = pool;
        units = pool.units;
        kept = new boolean[pool.to];
        keeper = new int[pool.to];
        Arrays.fill(keeper, Units.NONE);
    }

    /** Units that might have a duplicate: few, so the rest needs no ranking. */
    static boolean[] suspects(Units units, int from, int to, Grouping grouping) {
        boolean[] suspects = new boolean[to];
        long within = grouping.duplicateWithin().toMillis();
        Map<Integer, Integer> firstOfFile = new HashMap<>();
        for (int unit = from; unit < to; unit++) {
            if (units.files[unit] != Units.NONE) {
                Integer first = firstOfFile.putIfAbsent(units.files[unit], unit);
                if (first != null) suspects[first] = suspects[unit] = true;
            }
            if (!units.hashed[unit]) continue;
            for (int other = unit + 1; other < to && units.millis[other] - units.millis[unit] <= within; other++)
                if (units.alike(unit, other, grouping.duplicateBits())) suspects[unit] = suspects[other] = true;
        }
        return suspects;
    }

    /** The best go first and stay; whatever shows the same as one that stayed is its duplicate. Pinned ones always stay. */
    static Duplicates among(boolean[] open, Pool pool, double[] relevance) {
        Duplicates duplicates = new Duplicates(pool);
        Candidate[] candidates = pool.units.candidates;
        Map<Integer, Integer> keeperOfFile = new HashMap<>();
        IntStream.range(pool.from, pool.to)
                .filter(unit -> open[unit] && pool.suspects[unit])
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(unit -> !pinned(candidates[unit]))
                        .thenComparing(unit -> -relevance[unit])
                        .thenComparing(unit -> !candidates[unit].favourite())
                        .thenComparing(unit -> candidates[unit], Units.BY_ID))
                .forEach(unit -> duplicates.judge(unit, keeperOfFile));
        return duplicates;
    }

    private static boolean pinned(Candidate candidate) {
        return candidate.preference() == Preference.PINNED;
    }

    private void judge(int unit, Map<Integer, Integer> keeperOfFile) {
        int file = units.files[unit];
        if (!pinned(units.candidates[unit])) {
            keeper[unit] = file == Units.NONE ? Units.NONE : keeperOfFile.getOrDefault(file, Units.NONE);
            if (keeper[unit] == Units.NONE) keeper[unit] = lookalike(unit);
        }
        kept[unit] = keeper[unit] == Units.NONE;
        if (kept[unit] && file != Units.NONE) keeperOfFile.putIfAbsent(file, unit);
    }

    /** The nearest unit before, else after, that stayed and looks the same within the time of a burst. */
    private int lookalike(int unit) {
        long within = pool.grouping.duplicateWithin().toMillis();
        for (int other = unit - 1; other >= pool.from && units.millis[unit] - units.millis[other] <= within; other--)
            if (kept[other] && units.alike(unit, other, pool.grouping.duplicateBits())) return other;
        for (int other = unit + 1; other < pool.to && units.millis[other] - units.millis[unit] <= within; other++)
            if (kept[other] && units.alike(unit, other, pool.grouping.duplicateBits())) return other;
        return Units.NONE;
    }
}
