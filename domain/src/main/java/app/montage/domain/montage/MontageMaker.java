package app.montage.domain.montage;

import java.time.Instant;
import java.util.List;

/**
 * Makes montages. All it knows is given to it, so the same inputs make the same montage on every machine, in whatever order
 * the candidates come. Logarithms and powers are {@link StrictMath}'s for the same reason.
 */
public final class MontageMaker {
    public static final String ALGORITHM = "greedy-content-score";
    /** Raise it whenever the same inputs would make another montage than before. */
    public static final int VERSION = 1;

    private final Taxonomy taxonomy;

    public MontageMaker(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    public MontageDraft make(MontageRecipe recipe, OwnerInputs owner, List<Candidate> candidates, Instant asOf) {
        return forOwner(owner, candidates, asOf).make(recipe);
    }

    /** For several montages of the same person: work that they share is done once. */
    public OwnerMontages forOwner(OwnerInputs owner, List<Candidate> candidates, Instant asOf) {
        return new OwnerMontages(taxonomy, owner, candidates, asOf);
    }
}
