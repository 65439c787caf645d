package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static app.montage.domain.montage.ACandidate.aText;
import static app.montage.domain.montage.AnOwner.anOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.account.Interest;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.shared.InvalidValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SelectionTest {
    private static final MontageMaker MAKER = new MontageMaker(Taxonomy.empty());

    private static MontageDraft make(MontageParameters parameters, OwnerInputs owner, List<Candidate> candidates) {
        return MAKER.make(MontageRecipe.general().with(parameters), owner, candidates, NOW);
    }

    private static MontageDraft make(int items, List<Candidate> candidates) {
        return make(MontageParameters.general().withItems(items), anOwner().build(), candidates);
    }

    private static List<Candidate> shown(MontageDraft draft) {
        return draft.picks().stream().map(Pick::candidate).toList();
    }

    @Property(tries = 200)
    void relevance_alone_is_plain_top_k(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int items) {
        RandomMoments moments = new RandomMoments(seed);
        List<Candidate> candidates = moments.some(60);
        MontageParameters plain = MontageParameters.general()
                .withLambda(Lambda.RELEVANCE_ONLY)
                .withLimits(Limits.NONE)
                .withOrder(MontageOrder.SCORE);
        OwnerInputs owner = moments.owner();
        List<Pick> all =
                new ArrayList<>(make(plain.withItems(60), owner, candidates).picks());
        List<Pick> some = make(plain.withItems(items), owner, candidates).picks();
        // Pinned ones are in whatever their relevance; the rest are the top of all the rest.
        List<Candidate> top = all.stream()
                .sorted(Comparator.comparing(it -> it.candidate().preference() != Preference.PINNED))
                .limit(items)
                .map(Pick::candidate)
                .toList();
        if (all.stream()
                        .filter(it -> it.candidate().preference() == Preference.PINNED)
                        .count()
                <= items) assertThat(some.stream().map(Pick::candidate)).containsExactlyInAnyOrderElementsOf(top);
        assertThat(some).isSortedAccordingTo(Comparator.comparing(it -> -it.relevance()));
    }

    @Property(tries = 200)
    void every_candidate_is_accounted_for(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        RandomMoments moments = new RandomMoments(seed);
        MontageDraft draft = make(MontageParameters.general(), moments.owner(), moments.some(size));
        GenerationMetadata metadata = draft.metadata();
        Exclusions out = metadata.excluded();
        assertThat(metadata.eligible()
                        + out.hidden()
                        + out.notReady()
                        + out.consent()
                        + out.interest()
                        + out.duplicate())
                .isEqualTo(metadata.candidates());
        assertThat(metadata.selected()).isEqualTo(draft.picks().size()).isEqualTo(Math.min(40, metadata.eligible()));
        assertThat(draft.duplicates()).hasSize(out.duplicate());
        assertThat(shown(draft))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.ready() && it.preference() != Preference.HIDDEN);
    }

    @Property(tries = 200)
    void limits_hold_unless_they_gave_way(@ForAll long seed, @ForAll @IntRange(min = 4, max = 20) int items) {
        // Without interests there is no repair, which ranks above limits.
        List<Candidate> candidates = new RandomMoments(seed)
                .some(70).stream()
                        .filter(it -> it.preference() != Preference.PINNED)
                        .toList();
        MontageDraft draft = make(items, candidates);
        if (!draft.metadata().relaxed().isEmpty()) return;
        Map<Object, Long> sources = shown(draft).stream()
                .collect(Collectors.groupingBy(Candidate::moment, HashMap::new, Collectors.counting()));
        assertThat(sources.values()).allMatch(it -> it <= 2);
        Map<Object, Long> types = shown(draft).stream()
                .collect(Collectors.groupingBy(Candidate::widgetType, HashMap::new, Collectors.counting()));
        assertThat(types.values()).allMatch(it -> it <= Math.max(1, 0.6 * items));
        assertThat(draft.picks()).allMatch(it -> it.relevance() >= 0.05);
    }

    @Example
    void who_had_a_single_event_still_gets_a_full_montage() {
        List<Candidate> party = new ArrayList<>();
        for (int each = 0; each < 30; each++)
            party.add(aPhoto(each).ago(Duration.ofMinutes(each)).build());
        MontageDraft draft = make(20, party);
        assertThat(draft.picks()).hasSize(20);
        assertThat(draft.metadata().events()).isEqualTo(1);
        assertThat(draft.metadata().relaxed())
                .containsExactly(SoftLimit.PER_SOURCE, SoftLimit.PER_EVENT, SoftLimit.PER_TYPE);
    }

    @Example
    void of_thirty_widgets_of_one_check_in_two_are_shown() {
        List<Candidate> moments = new ArrayList<>();
        for (int widget = 0; widget < 30; widget++)
            moments.add(aPhoto(0).widget(widget).favourite().build());
        for (int day = 1; day <= 20; day++)
            moments.add((day % 2 == 0 ? aText(day) : aPhoto(day))
                    .ago(Duration.ofDays(2L * day))
                    .build());
        // By relevance alone, so that nothing but the limit keeps the favourites out.
        MontageDraft draft = make(
                MontageParameters.general().withItems(10).withLambda(Lambda.RELEVANCE_ONLY),
                anOwner().build(),
                moments);
        assertThat(draft.picks()).hasSize(10);
        assertThat(shown(draft).stream()
                        .filter(it -> it.moment().equals(moments.getFirst().moment())))
                .hasSize(2);
        assertThat(draft.metadata().relaxed()).isEmpty();
        assertThat(draft.metadata().excluded().cap()).isGreaterThanOrEqualTo(28);
    }

    @Example
    void unless_there_is_nothing_else() {
        List<Candidate> moments = new ArrayList<>();
        for (int widget = 0; widget < 30; widget++)
            moments.add(aPhoto(0).widget(widget).build());
        assertThat(make(10, moments).picks()).hasSize(10);
    }

    @Example
    void even_what_is_hardly_relevant_is_better_than_nothing() {
        Candidate dull = aText(1).quality(0)
                .seen(9)
                .preferred(Preference.LESS_LIKE_THIS)
                .ago(Duration.ofDays(300))
                .build();
        MontageDraft draft = make(40, List.of(dull));
        assertThat(shown(draft)).containsExactly(dull);
        assertThat(draft.picks().getFirst().relevance()).isLessThan(0.05);
        assertThat(draft.metadata().relaxed()).endsWith(SoftLimit.RELEVANCE);
    }

    @Example
    void from_nothing_comes_an_empty_montage() {
        MontageDraft draft = make(40, List.of());
        assertThat(draft.picks()).isEmpty();
        assertThat(draft.metadata().meanRelevance()).isZero();
        assertThat(draft.metadata().intraListSimilarity()).isZero();
    }

    @Example
    void the_pinned_take_places_first() {
        Candidate pinned =
                aText(1).quality(0).ago(Duration.ofDays(360)).pinned().build();
        List<Candidate> moments = new ArrayList<>(List.of(pinned));
        for (int each = 2; each < 20; each++)
            moments.add(aPhoto(each).ago(Duration.ofDays(each)).favourite().build());
        MontageDraft draft = make(3, moments);
        assertThat(draft.picks().stream().filter(it -> it.rank() == 1).map(Pick::candidate))
                .containsExactly(pinned);
        assertThat(draft.picks().getFirst().candidate()).isEqualTo(pinned);
    }

    @Example
    void each_reason_for_leaving_out_is_counted() {
        MontageDraft draft = MAKER.make(
                MontageRecipe.interest(new Interest("coffee")),
                anOwner().consentingTo(MomentKind.CHECKIN).build(),
                List.of(
                        aPhoto(1).tagged("coffee").build(),
                        aPhoto(2).tagged("coffee").preferred(Preference.HIDDEN).build(),
                        aPhoto(3).tagged("coffee").notReady().build(),
                        aPhoto(4).tagged("coffee").kind(MomentKind.POST).build(),
                        aPhoto(5).tagged("tea").build(),
                        aPhoto(6).tagged("coffee").ago(Duration.ofDays(-1)).build()),
                NOW);
        assertThat(draft.metadata().excluded()).isEqualTo(new Exclusions(1, 1, 1, 1, 0, 0));
        assertThat(draft.metadata().candidates()).isEqualTo(5);
        assertThat(draft.metadata().eligible()).isEqualTo(1);
    }

    @Example
    void a_general_montage_shows_the_last_year_and_an_interest_montage_all_time() {
        Candidate recent = aPhoto(1).tagged("coffee").ago(Duration.ofDays(365)).build();
        Candidate old = aPhoto(2).tagged("coffee").ago(Duration.ofDays(366)).build();
        assertThat(shown(make(40, List.of(recent, old)))).containsExactly(recent);
        assertThat(shown(MAKER.make(
                        MontageRecipe.interest(new Interest("Coffee")),
                        anOwner().build(),
                        List.of(recent, old),
                        NOW)))
                .containsExactly(old, recent);
    }

    @Example
    void only_the_newest_are_candidates_where_there_are_too_many() {
        Candidate newest = aPhoto(1).build();
        Candidate older = aPhoto(2).hoursAgo(1).build();
        Candidate oldest = aPhoto(3).hoursAgo(2).favourite().build();
        assertThat(shown(make(
                        MontageParameters.general().withCandidates(2),
                        anOwner().build(),
                        List.of(oldest, newest, older))))
                .containsExactly(older, newest);
    }

    @Example
    void the_same_candidate_twice_is_a_mistake_of_the_caller() {
        Candidate one = aPhoto(1).build();
        assertThatThrownBy(() -> make(40, List.of(one, one))).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void parameters_out_of_bounds_are_refused() {
        MontageParameters general = MontageParameters.general();
        assertThatThrownBy(() -> general.withItems(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> general.withItems(10_001)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> general.withSurprise(0.2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Lambda(1, 2, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Limits(0, 1, 1, 0)).isInstanceOf(InvalidValue.class);
    }
}
