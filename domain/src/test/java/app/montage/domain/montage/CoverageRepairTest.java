package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static app.montage.domain.montage.ACandidate.aText;
import static app.montage.domain.montage.AnOwner.anOwner;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Interest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CoverageRepairTest {
    private static final MontageMaker MAKER = new MontageMaker(Taxonomy.empty());

    /** Of two places one is for tea, though relevance alone would give both to other things. */
    private static final Candidate TEXT = aText(1).favourite().build();

    private static final Candidate PHOTO = aPhoto(2).ago(Duration.ofDays(10)).build();
    private static final Candidate BESIDE_IT =
            aPhoto(2).widget(1).ago(Duration.ofDays(10)).quality(0.9).build();
    private static final List<Candidate> SOME_TEA = List.of(tea(3, 0.3), tea(4, 0.2), tea(5, 0.1));

    private static Candidate tea(int id, double quality) {
        return aPhoto(id)
                .tagged("tea")
                .ago(Duration.ofDays(300L + id))
                .quality(quality)
                .build();
    }

    private static MontageDraft make(MontageParameters parameters, OwnerInputs owner, List<Candidate> candidates) {
        return MAKER.make(MontageRecipe.general().with(parameters), owner, candidates, NOW);
    }

    private static MontageDraft repaired(Limits limits) {
        List<Candidate> all = new ArrayList<>(List.of(TEXT, PHOTO, BESIDE_IT));
        all.addAll(SOME_TEA);
        MontageDraft draft = make(
                MontageParameters.general()
                        .withItems(2)
                        .withLambda(new Lambda(0.99, 0.01, 0))
                        .withLimits(limits),
                anOwner().caringFor("tea", 1).build(),
                all);
        assertThat(shown(draft)).containsExactlyInAnyOrder(TEXT, SOME_TEA.getFirst());
        return draft;
    }

    private static List<Candidate> shown(MontageDraft draft) {
        return draft.picks().stream().map(Pick::candidate).toList();
    }

    @Example
    void what_gave_up_its_place_keeps_out_nothing_of_its_check_in() {
        assertThat(repaired(new Limits(1, 1, 1, 0)).metadata().excluded().cap()).isZero();
    }

    @Example
    void what_got_its_place_keeps_out_its_likes_and_what_was_there_before() {
        assertThat(repaired(new Limits(1, 1, 0.5, 0)).metadata().excluded().cap())
                .isEqualTo(4);
    }

    @Property(tries = 100)
    void each_of_the_five_heaviest_interests_has_a_place_if_there_is_enough_of_it(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 12) int items) {
        RandomMoments random = new RandomMoments(seed);
        List<Candidate> candidates = random.some(60).stream()
                .filter(it -> it.preference() != Preference.PINNED)
                .toList();
        OwnerInputs owner = random.owner();
        List<Candidate> eligible =
                shown(make(MontageParameters.general().withItems(100).withLimits(Limits.NONE), owner, candidates));
        List<Candidate> shown = shown(make(MontageParameters.general().withItems(items), owner, candidates));
        owner.interests().stream()
                .sorted(Comparator.comparing(it -> -it.weight()))
                .limit(5)
                .map(WeightedInterest::interest)
                .filter(it ->
                        eligible.stream().filter(each -> matches(each, it)).count() >= 3)
                .forEach(it -> assertThat(shown).anyMatch(each -> matches(each, it)));
    }

    private static boolean matches(Candidate candidate, Interest interest) {
        return new InterestFilter(List.of(interest), Taxonomy.empty()).match(candidate.tags(), candidate.text())[0] > 0;
    }
}
