package app.montage.domain.montage;

/**
 * Gives each of the owner's heaviest interests a place if there is enough of it (scorer.md 8.6). It takes the place of
 * whatever adds least, yet never of the only pick of another such interest: what is repaired stays repaired.
 */
final class CoverageRepair {
    private static final int ENOUGH = 3;

    private final Pool pool;
    private final boolean[] open;
    private final Scores scores;
    private final Aspects aspects;
    private final Picks picks;
    private final Selection selection;

    CoverageRepair(Pool pool, boolean[] open, Scores scores, Aspects aspects, Picks picks, Selection selection) {
        this.pool = pool;
        this.open = open;
        this.scores = scores;
        this.aspects = aspects;
        this.picks = picks;
        this.selection = selection;
    }

    void run() {
        boolean[] wanted = wanted();
        for (int aspect : aspects.heaviest()) {
            if (!wanted[aspect] || picks.picksOfAspect(aspect) > 0) continue;
            int rank = leastNeeded(wanted);
            if (rank >= 0) selection.replace(rank, best(aspect));
        }
    }

    private boolean[] wanted() {
        int[] eligible = new int[aspects.count];
        for (int unit = pool.from; unit < pool.to; unit++) {
            if (!open[unit]) continue;
            for (int at = aspects.start(unit); at < aspects.end(unit); at++) eligible[aspects.aspect(at)]++;
        }
        boolean[] wanted = new boolean[aspects.count];
        for (int aspect : aspects.heaviest()) wanted[aspect] = eligible[aspect] >= ENOUGH;
        return wanted;
    }

    /** The most relevant one of an aspect that nothing picked has. */
    private int best(int aspect) {
        int best = Units.NONE;
        for (int unit = pool.from; unit < pool.to; unit++) {
            if (!open[unit] || aspects.match(unit, aspect) == 0) continue;
            if (best == Units.NONE || scores.relevance[unit] > scores.relevance[best]) best = unit;
        }
        return best;
    }

    /** The rank of the pick that adds least; the later one where two add the same. Negative where all must stay. */
    private int leastNeeded(boolean[] wanted) {
        int least = -1;
        for (int rank = 0; rank < picks.size; rank++) {
            int unit = picks.units[rank];
            if (pool.units.candidates[unit].preference() == Preference.PINNED || isOnlyOneOf(unit, wanted)) continue;
            if (least < 0 || picks.gain[rank] <= picks.gain[least]) least = rank;
        }
        return least;
    }

    private boolean isOnlyOneOf(int unit, boolean[] wanted) {
        for (int at = aspects.start(unit); at < aspects.end(unit); at++)
            if (wanted[aspects.aspect(at)] && picks.picksOfAspect(aspects.aspect(at)) == 1) return true;
        return false;
    }
}
