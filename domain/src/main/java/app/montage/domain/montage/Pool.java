package app.montage.domain.montage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one window, and all that is true of them whatever the montage: montages of the same window share it.
 * They are the units from {@code from} to before {@code to}.
 */
final class Pool {
    /** What makes a pool; montages that ask for the same get the same pool. */
    record Window(@Nullable Duration length, int candidates, Grouping grouping) {}

    private static final double HIGH_ENGAGEMENT = 0.95;
    private static final double MILLIS_PER_DAY = 86_400_000.0;

    final Units units;
    final int from;
    final int to;
    final Grouping grouping;
    final int[] events;
    /** Whether there is anything in the pool that a unit might be a duplicate of. */
    final boolean[] suspects;

    final double[] ageDays;
    final double[] content;
    final double[] engagement;
    final double[] rarity;
    final double[] anniversary;
    private final Map<Duration, double[]> recencies = new HashMap<>();

    Pool(Units units, Window window, Instant asOf, Anniversary dates) {
        this.units = units;
        grouping = window.grouping();
        int end = 0;
        while (end < units.count && !units.candidates[end].occurredAt().isAfter(asOf)) end++;
        to = end;
        from = Math.max(firstWithin(window.length(), asOf), to - window.candidates());
        events = Events.of(units.millis, from, to, grouping);
        suspects = Duplicates.suspects(units, from, to, grouping);
        ageDays = new double[to];
        content = new double[to];
        engagement = new double[to];
        rarity = new double[to];
        anniversary = new double[to];
        fill(asOf.toEpochMilli(), dates);
    }

    private int firstWithin(@Nullable Duration length, Instant asOf) {
        if (length == null) return 0;
        Instant oldest = asOf.minus(length);
        int first = 0;
        while (first < to && units.candidates[first].occurredAt().isBefore(oldest)) first++;
        return first;
    }

    int size() {
        return to - from;
    }

    private void fill(long now, Anniversary dates) {
        double high = StrictMath.log1p(highEngagement());
        int[] visits = new int[units.places.count()];
        for (int unit = from; unit < to; unit++) if (units.places.of(unit) >= 0) visits[units.places.of(unit)]++;
        for (int unit = from; unit < to; unit++) {
            Candidate candidate = units.candidates[unit];
            int place = units.places.of(unit);
            ageDays[unit] = Math.max(0, now - units.millis[unit]) / MILLIS_PER_DAY;
            content[unit] = TermValues.content(candidate.contentType(), candidate.quality());
            engagement[unit] = TermValues.engagement(candidate.engagement(), high);
            rarity[unit] = place < 0 ? 0 : TermValues.rarity(size(), visits[place]);
            anniversary[unit] = dates.of(candidate.occurredAt(), ageDays[unit]);
        }
    }

    /** The recency term of each unit: a power for each is dear, and montages of several interests ask for the same. */
    double[] recency(Duration halfLife) {
        return recencies.computeIfAbsent(halfLife, it -> {
            double days = it.toMillis() / MILLIS_PER_DAY;
            double[] recency = new double[to];
            for (int unit = from; unit < to; unit++) recency[unit] = TermValues.recency(ageDays[unit], days);
            return recency;
        });
    }

    /** What one in twenty of the owner's own moments reaches, so that a small account is not flattened. */
    private double highEngagement() {
        if (size() == 0) return 0;
        double[] sorted = new double[size()];
        for (int unit = from; unit < to; unit++) sorted[unit - from] = units.candidates[unit].engagement();
        Arrays.sort(sorted);
        return Math.max(0, sorted[(int) Math.ceil(HIGH_ENGAGEMENT * sorted.length) - 1]);
    }
}
