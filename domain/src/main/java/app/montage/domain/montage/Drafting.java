package app.montage.domain.montage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Turns picked units back into what people can read, in the order they want. */
final class Drafting {
    /** Comparing each with each of 10,000 picks would take longer than picking them. */
    private static final int COMPARED = 1_000;

    private final Pool pool;
    private final Scores scores;
    private final Similarity similarity;
    private final Picks picks;

    Drafting(Pool pool, Scores scores, Similarity similarity, Picks picks) {
        this.pool = pool;
        this.scores = scores;
        this.similarity = similarity;
        this.picks = picks;
    }

    List<Pick> ordered(MontageOrder order) {
        List<Integer> ranks =
                IntStream.range(0, picks.size).boxed().sorted(comparator(order)).toList();
        List<Pick> ordered = new ArrayList<>(picks.size);
        for (int rank : ranks) ordered.add(pick(rank, ordered.size()));
        return List.copyOf(ordered);
    }

    /** Where the order says nothing: the more relevant, then the older, then by id. */
    private Comparator<Integer> comparator(MontageOrder order) {
        Candidate[] candidates = pool.units.candidates;
        Comparator<Integer> byTime = Comparator.comparing(rank -> candidates[picks.units[rank]].occurredAt());
        Comparator<Integer> byScore = Comparator.comparing(rank -> -scores.relevance[picks.units[rank]]);
        Comparator<Integer> first = switch (order) {
            case CHRONOLOGICAL -> byTime.thenComparing(byScore);
            case NEWEST_FIRST -> byTime.reversed().thenComparing(byScore);
            case SCORE -> byScore.thenComparing(byTime);
        };
        return first.thenComparing(rank -> candidates[picks.units[rank]], Units.BY_ID);
    }

    private Pick pick(int rank, int position) {
        int unit = picks.units[rank];
        int nearest = picks.nearest[rank];
        return new Pick(
                pool.units.candidates[unit],
                position,
                rank + 1,
                scores.terms(unit),
                scores.fatigue(unit),
                scores.relevance[unit],
                picks.coverage[rank],
                picks.redundancy[rank],
                nearest == Units.NONE ? null : pool.units.candidates[nearest]);
    }

    List<Duplicate> duplicates(Duplicates duplicates) {
        Candidate[] candidates = pool.units.candidates;
        return IntStream.range(pool.from, pool.to)
                .filter(unit -> duplicates.keeper[unit] != Units.NONE)
                .mapToObj(unit -> new Duplicate(candidates[unit], candidates[duplicates.keeper[unit]]))
                .toList();
    }

    int events() {
        return (int) IntStream.range(0, picks.size)
                .map(rank -> pool.events[picks.units[rank]])
                .distinct()
                .count();
    }

    double meanRelevance() {
        return IntStream.range(0, picks.size)
                .mapToDouble(rank -> scores.relevance[picks.units[rank]])
                .average()
                .orElse(0);
    }

    double intraListSimilarity() {
        int compared = Math.min(COMPARED, picks.size);
        double sum = 0;
        for (int one = 1; one < compared; one++)
            for (int other = 0; other < one; other++) sum += similarity.between(picks.units[one], picks.units[other]);
        return compared < 2 ? 0 : sum / (compared * (compared - 1) / 2.0);
    }
}
