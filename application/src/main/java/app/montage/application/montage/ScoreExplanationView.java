package app.montage.application.montage;

import java.util.List;

/**
 * Why an item is in its montage; for the owner alone.
 *
 * @param rank the turn in which it was picked, from 1
 * @param terms weight times value of each add up to the relevance before fatigue
 */
public record ScoreExplanationView(double relevance, double coverage, double redundancy, int rank, List<Term> terms) {
    public record Term(String name, double value, double weight) {
        public double contribution() {
            return value * weight;
        }
    }
}
