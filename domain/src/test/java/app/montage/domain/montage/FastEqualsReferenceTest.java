package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.montage.domain.account.Interest;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laziness and arrays change nothing: the maker picks what the slow reference picks. */
class FastEqualsReferenceTest {
    @Property(tries = 200)
    void general_montages_are_the_same(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 25) int items) {
        RandomMoments moments = new RandomMoments(seed);
        MontageParameters parameters = MontageParameters.general().withItems(items);
        compare(MontageRecipe.general().with(parameters), moments.owner(), moments.some(size));
    }

    @Property(tries = 60)
    void interest_and_on_this_day_montages_are_the_same(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 12) int items) {
        RandomMoments moments = new RandomMoments(seed);
        MontageRecipe interest = MontageRecipe.interest(new Interest("coffee"));
        compare(interest.with(interest.parameters().withItems(items)), moments.owner(), moments.some(size));
        MontageRecipe day = MontageRecipe.onThisDay();
        compare(day.with(day.parameters().withItems(items)), moments.owner(), moments.some(size));
    }

    @Property(tries = 120)
    void whatever_the_parameters_they_are_the_same(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int items,
            @ForAll @DoubleRange(min = 0, max = 1) double relevance,
            @ForAll @DoubleRange(min = 0, max = 1) double coverage,
            @ForAll @DoubleRange(min = 0, max = 1) double redundancy,
            @ForAll @IntRange(min = 1, max = 4) int perSource,
            @ForAll @DoubleRange(min = 0.05, max = 1) double share,
            @ForAll @IntRange(min = 10, max = 60) int candidates) {
        RandomMoments moments = new RandomMoments(seed);
        MontageParameters parameters = MontageParameters.general()
                .withItems(items)
                .withLambda(new Lambda(relevance, coverage, redundancy))
                .withLimits(new Limits(perSource, share, 1 - share / 2, share / 2))
                .withCandidates(candidates);
        compare(MontageRecipe.general().with(parameters), moments.owner(), moments.some(50));
    }

    /** Where a similarity of less than 1e-26 would be all there is to tell them apart. */
    @Example
    void those_that_share_nothing_are_the_same() {
        whatever_the_parameters_they_are_the_same(89, 2, 0, 0, 0.01, 1, 0.05, 16);
    }

    @Example
    void a_year_of_four_hundred_moments_is_the_same() {
        SyntheticYears year = new SyntheticYears(11);
        compare(MontageRecipe.general(), year.owner(), year.moments(400));
    }

    private static void compare(MontageRecipe recipe, OwnerInputs owner, List<Candidate> candidates) {
        List<ReferenceMaker.Chosen> slow = ReferenceMaker.make(recipe, owner, candidates, NOW);
        List<Pick> fast = new MontageMaker(Taxonomy.empty())
                .make(recipe, owner, candidates, NOW).picks().stream()
                        .sorted(Comparator.comparing(Pick::rank))
                        .toList();
        assertThat(fast.stream().map(Pick::candidate))
                .containsExactlyElementsOf(
                        slow.stream().map(ReferenceMaker.Chosen::candidate).toList());
        for (int rank = 0; rank < fast.size(); rank++) {
            Pick pick = fast.get(rank);
            Lambda lambda = recipe.parameters().lambda();
            assertThat(pick.relevance()).isCloseTo(slow.get(rank).relevance(), within(1e-12));
            assertThat(lambda.gain(pick.relevance(), pick.coverage(), pick.redundancy()))
                    .isCloseTo(slow.get(rank).gain(), within(1e-9));
        }
    }
}
