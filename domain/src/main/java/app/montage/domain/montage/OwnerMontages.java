package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All montages that one person can have at one time. Not for several threads at once. */
public final class OwnerMontages {
    private final Taxonomy taxonomy;
    private final OwnerInputs owner;
    private final Instant asOf;
    private final Units units;
    private final Aspects aspects;
    private final Map<Pool.Window, Pool> pools = new HashMap<>();
    private final Map<Pool, byte[]> digests = new HashMap<>();

    OwnerMontages(Taxonomy taxonomy, OwnerInputs owner, List<Candidate> candidates, Instant asOf) {
        this.taxonomy = taxonomy;
        this.owner = owner;
        this.asOf = asOf;
        units = new Units(candidates);
        aspects = new Aspects(owner.interests(), taxonomy, units.candidates);
    }

    public MontageDraft make(MontageRecipe recipe) {
        Pool pool = pool(recipe);
        MontageParameters parameters = recipe.parameters();
        double[] interest = interestTerms(pool, recipe);
        Scores scores = new Scores(pool, parameters, interest);
        Eligibility eligibility = new Eligibility(pool, owner, recipe, interest);
        Duplicates duplicates = Duplicates.among(eligibility.open, pool, scores.relevance);
        eligibility.close(duplicates);

        Similarity similarity = new Similarity(units);
        Picks picks = new Picks(parameters.items(), aspects, similarity, scores, parameters.lambda());
        Gains gains = new Gains(pool, scores, similarity, picks, parameters.lambda());
        Selection selection = new Selection(pool, eligibility.open, scores, picks, gains, parameters);
        long seed = InputDigest.seed(owner, recipe, MontageMaker.VERSION, LocalDate.ofInstant(asOf, owner.zone()));
        selection.run(new Surprises(seed, units.candidates));
        // Who gives coverage no weight wants plain relevance, repaired by nothing.
        if (parameters.lambda().coverage() > 0)
            new CoverageRepair(pool, eligibility.open, scores, aspects, picks, selection).run();

        Drafting drafting = new Drafting(pool, scores, similarity, picks);
        GenerationMetadata metadata = new GenerationMetadata(
                MontageMaker.ALGORITHM,
                MontageMaker.VERSION,
                seed,
                asOf,
                recipe,
                inputDigest(recipe),
                pool.size(),
                eligibility.count(),
                eligibility.exclusions(selection.capped()),
                picks.size,
                selection.caps.relaxed(),
                drafting.events(),
                drafting.meanRelevance(),
                drafting.intraListSimilarity());
        return new MontageDraft(drafting.ordered(parameters.order()), drafting.duplicates(duplicates), metadata);
    }

    /** What {@link GenerationMetadata#inputDigest} would be; where it is the same as before there is nothing new to make. */
    public String inputDigest(MontageRecipe recipe) {
        byte[] candidates = digests.computeIfAbsent(pool(recipe), InputDigest::of);
        return InputDigest.of(candidates, owner, recipe, MontageMaker.VERSION);
    }

    private Pool pool(MontageRecipe recipe) {
        MontageParameters it = recipe.parameters();
        return pools.computeIfAbsent(
                new Pool.Window(it.window(), it.candidates(), it.grouping()),
                window -> new Pool(units, window, asOf, new Anniversary(asOf, owner.zone())));
    }

    private double[] interestTerms(Pool pool, MontageRecipe recipe) {
        double[] terms = new double[pool.to];
        Interest interest = recipe.interest();
        int aspect = interest == null ? Units.NONE : aspects.indexOf(interest);
        if (interest != null && aspect < 0) return interestTerms(pool, interest);
        for (int unit = pool.from; unit < pool.to; unit++)
            terms[unit] = interest == null ? aspects.best(unit) : aspects.match(unit, aspect);
        return terms;
    }

    /** For an interest that is none of the owner's. */
    private double[] interestTerms(Pool pool, Interest interest) {
        InterestFilter filter = new InterestFilter(List.of(interest), taxonomy);
        double[] terms = new double[pool.to];
        for (int unit = pool.from; unit < pool.to; unit++) {
            Candidate candidate = units.candidates[unit];
            terms[unit] = filter.match(candidate.tags(), candidate.text())[0];
        }
        return terms;
    }
}
