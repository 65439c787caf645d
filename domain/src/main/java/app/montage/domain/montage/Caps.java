package app.montage.domain.montage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts what was picked against the {@link Limits}, which give way one by one. */
final class Caps {
    private final Pool pool;
    private final double[] relevance;
    private final Limits limits;
    private final int perEvent;
    private final int perType;
    private final int[] ofSource;
    private final int[] ofEvent;
    private final int[] ofType = new int[Byte.MAX_VALUE];
    private final Set<SoftLimit> relaxed = EnumSet.noneOf(SoftLimit.class);

    Caps(Pool pool, double[] relevance, MontageParameters parameters) {
        this.pool = pool;
        this.relevance = relevance;
        limits = parameters.limits();
        perEvent = limits.perEvent(parameters.items());
        perType = limits.perType(parameters.items());
        ofSource = new int[pool.units.count];
        ofEvent = new int[pool.size() + 1];
    }

    boolean admit(int unit) {
        Units units = pool.units;
        return below(SoftLimit.PER_SOURCE, ofSource[units.sources[unit]], limits.perSource())
                && below(SoftLimit.PER_EVENT, ofEvent[pool.events[unit]], perEvent)
                && below(SoftLimit.PER_TYPE, ofType[units.types[unit]], perType)
                && (relevance[unit] >= limits.relevance() || relaxed.contains(SoftLimit.RELEVANCE));
    }

    private boolean below(SoftLimit limit, int taken, int most) {
        return taken < most || relaxed.contains(limit);
    }

    void take(int unit) {
        count(unit, 1);
    }

    void release(int unit) {
        count(unit, -1);
    }

    private void count(int unit, int change) {
        ofSource[pool.units.sources[unit]] += change;
        ofEvent[pool.events[unit]] += change;
        ofType[pool.units.types[unit]] += change;
    }

    /** Lets the next limit give way; false where none is left. */
    boolean relax() {
        return Arrays.stream(SoftLimit.values())
                .filter(it -> !relaxed.contains(it))
                .findFirst()
                .map(relaxed::add)
                .orElse(false);
    }

    List<SoftLimit> relaxed() {
        return List.copyOf(relaxed);
    }
}
