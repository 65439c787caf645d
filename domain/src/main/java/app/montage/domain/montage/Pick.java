package app.montage.domain.montage;

import org.jspecify.annotations.Nullable;

/**
 * A candidate that made it into a montage, and why.
 *
 * @param position from 0, in the montage's order
 * @param rank the turn in which it was picked, from 1
 * @param fatigue what is left of its relevance since it was shown of late or its owner wants less of it
 * @param relevance its score: the fatigue times the sum of each term times its weight
 * @param coverage how much of the owner's interests it added to the picks before it
 * @param redundancy how much it is like the pick before it that is most like it
 * @param nearest that pick; null for what is like none
 */
public record Pick(
        Candidate candidate,
        int position,
        int rank,
        Terms terms,
        double fatigue,
        double relevance,
        double coverage,
        double redundancy,
        @Nullable Candidate nearest) {}
