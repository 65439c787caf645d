package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static app.montage.domain.montage.AnOwner.anOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SurprisesTest {
    private static final MontageMaker MAKER = new MontageMaker(Taxonomy.empty());

    /** Two of twenty places are drawn; the others go by relevance alone. */
    private static final MontageParameters DARING = MontageParameters.general()
            .withItems(20)
            .withSurprise(0.1)
            .withLambda(Lambda.RELEVANCE_ONLY)
            .withLimits(Limits.NONE);

    private static MontageDraft make(MontageParameters parameters, OwnerInputs owner, List<Candidate> candidates) {
        return MAKER.make(MontageRecipe.general().with(parameters), owner, candidates, NOW);
    }

    /** What is shown, by number, in the order of picking. */
    private static List<Long> picked(MontageParameters parameters, List<Candidate> candidates) {
        return make(parameters, anOwner().build(), candidates).picks().stream()
                .sorted(Comparator.comparing(Pick::rank))
                .map(it -> it.candidate().moment().sourceId().getLeastSignificantBits())
                .toList();
    }

    private static List<Long> numbers(int first, int last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** A photo a day, the higher the number the older, and so the less relevant. */
    private static ACandidate photo(int number) {
        return aPhoto(number).ago(Duration.ofDays(number));
    }

    @Example
    void the_last_places_are_drawn_by_lot_from_what_relevance_leaves() {
        List<Candidate> photos =
                IntStream.rangeClosed(1, 60).mapToObj(it -> photo(it).build()).toList();
        List<Long> picked = picked(DARING, photos);
        assertThat(picked.subList(0, 18)).isEqualTo(numbers(1, 18));
        assertThat(picked.subList(18, 20)).containsExactly(22L, 31L);
        assertThat(picked(DARING.withSurprise(0), photos)).isEqualTo(numbers(1, 20));
    }

    @Example
    void no_lot_falls_on_what_is_hidden() {
        List<Candidate> photos = new ArrayList<>();
        for (int each = 1; each <= 20; each++) photos.add(photo(each).build());
        for (int each = 21; each <= 60; each++)
            photos.add(photo(each).preferred(Preference.HIDDEN).build());
        assertThat(picked(DARING, photos)).containsExactlyInAnyOrderElementsOf(numbers(1, 20));
    }

    @Example
    void what_no_lot_may_fill_is_filled_with_the_best_that_a_limit_kept_out() {
        List<Candidate> photos = new ArrayList<>();
        for (int each = 1; each <= 19; each++) photos.add(photo(each).build());
        for (int each = 1; each <= 18; each++)
            photos.add(photo(each).widget(1).quality(0.2).build());
        List<Long> expected = new ArrayList<>(numbers(1, 19));
        expected.add(1L);
        assertThat(picked(DARING.withLimits(new Limits(1, 1, 1, 0)), photos)).isEqualTo(expected);
    }

    @Property(tries = 50)
    void they_are_the_same_again_but_others_another_day(@ForAll @IntRange(min = 1, max = 1000) int seed) {
        SyntheticYears year = new SyntheticYears(seed);
        List<Candidate> moments = year.moments(300);
        MontageParameters daring = MontageParameters.general().withSurprise(0.1);
        MontageDraft today = make(daring, year.owner(), moments);
        assertThat(make(daring, year.owner(), moments)).isEqualTo(today);
        assertThat(today.picks()).hasSize(40);
        List<Candidate> certain = shown(make(MontageParameters.general(), year.owner(), moments));
        assertThat(shown(today).stream().filter(certain::contains)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(MAKER.make(MontageRecipe.general().with(daring), year.owner(), moments, NOW.plus(Duration.ofDays(1)))
                        .metadata()
                        .seed())
                .isNotEqualTo(today.metadata().seed());
    }

    private static List<Candidate> shown(MontageDraft draft) {
        return draft.picks().stream().map(Pick::candidate).toList();
    }
}
