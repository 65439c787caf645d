package app.montage.domain.montage;

import java.util.ArrayList;
import java.util.List;

/** Picks what a montage shows, one by one (scorer.md 8.6): the pinned first, then whatever adds most to what is there. */
final class Selection {
    private final Pool pool;
    private final boolean[] open;
    private final MontageParameters parameters;
    private final Scores scores;
    private final Picks picks;
    private final Gains gains;
    private final boolean[] picked;
    /** Those that a limit kept out while they were first in line. */
    private final List<Integer> keptOut = new ArrayList<>();

    final Caps caps;

    /** @param open what may be picked: not hidden, not a duplicate, and so on */
    Selection(Pool pool, boolean[] open, Scores scores, Picks picks, Gains gains, MontageParameters parameters) {
        this.pool = pool;
        this.open = open;
        this.scores = scores;
        this.picks = picks;
        this.gains = gains;
        this.parameters = parameters;
        caps = new Caps(pool, scores.relevance, parameters);
        picked = new boolean[pool.to];
    }

    void run(Surprises surprises) {
        pickPinned();
        for (int unit = pool.from; unit < pool.to; unit++) if (open[unit] && !picked[unit]) gains.add(unit);
        int drawn = (int) (parameters.surprise() * parameters.items());
        fill(parameters.items() - drawn);
        if (drawn > 0) draw(surprises);
        fill(parameters.items());
        while (picks.size < parameters.items() && !keptOut.isEmpty() && caps.relax()) {
            keptOut.forEach(gains::add);
            keptOut.clear();
            fill(parameters.items());
        }
    }

    private void pickPinned() {
        for (int unit = pool.to - 1; unit >= pool.from && picks.size < parameters.items(); unit--) {
            if (!open[unit] || pool.units.candidates[unit].preference() != Preference.PINNED) continue;
            picks.add(unit);
            took(unit);
        }
    }

    private void fill(int places) {
        while (picks.size < places && !gains.isEmpty()) {
            int first = gains.first();
            if (picked[first]) {
                gains.removeFirst();
            } else if (!caps.admit(first)) {
                gains.removeFirst();
                keptOut.add(first);
            } else if (gains.firstStays()) {
                gains.pickFirst();
                took(first);
            }
        }
    }

    private void draw(Surprises surprises) {
        List<Integer> left = new ArrayList<>();
        for (int unit = pool.from; unit < pool.to; unit++) if (open[unit] && !picked[unit]) left.add(unit);
        for (int unit : surprises.drawn(left, scores.relevance)) {
            if (picks.size == parameters.items()) return;
            if (!caps.admit(unit)) continue;
            picks.add(unit);
            took(unit);
        }
    }

    private void took(int unit) {
        picked[unit] = true;
        caps.take(unit);
    }

    /** Gives a pick's place to another unit. */
    void replace(int rank, int unit) {
        int out = picks.units[rank];
        picked[out] = false;
        caps.release(out);
        picks.replace(rank, unit);
        took(unit);
    }

    /** How many were left out only since a limit kept them out. */
    int capped() {
        int capped = 0;
        for (int unit = pool.from; unit < pool.to; unit++)
            if (open[unit] && !picked[unit] && !caps.admit(unit)) capped++;
        return capped;
    }
}
