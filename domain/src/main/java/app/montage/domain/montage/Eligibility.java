package app.montage.domain.montage;

/** Which candidates may be picked at all: filters that nothing relaxes, and duplicates (scorer.md 8.2, 8.3, 8.5). */
final class Eligibility {
    /** True for those that may be picked. */
    final boolean[] open;

    private final Pool pool;
    private int hidden;
    private int notReady;
    private int consent;
    private int interest;
    private int duplicate;

    /** @param interestTerms how well each unit matches the recipe's interest, if it has one */
    Eligibility(Pool pool, OwnerInputs owner, MontageRecipe recipe, double[] interestTerms) {
        this.pool = pool;
        open = new boolean[pool.to];
        for (int unit = pool.from; unit < pool.to; unit++) {
            Candidate candidate = pool.units.candidates[unit];
            if (candidate.preference() == Preference.HIDDEN) hidden++;
            else if (!candidate.ready()) notReady++;
            else if (!owner.consented().contains(candidate.moment().kind())) consent++;
            else if (recipe.interest() != null && interestTerms[unit] < InterestFilter.WORD) interest++;
            else open[unit] = true;
        }
    }

    void close(Duplicates duplicates) {
        for (int unit = pool.from; unit < pool.to; unit++) {
            if (duplicates.keeper[unit] == Units.NONE) continue;
            open[unit] = false;
            duplicate++;
        }
    }

    int count() {
        return pool.size() - hidden - notReady - consent - interest - duplicate;
    }

    Exclusions exclusions(int cap) {
        return new Exclusions(hidden, notReady, consent, interest, duplicate, cap);
    }
}
