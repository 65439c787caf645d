package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static app.montage.domain.montage.AnOwner.anOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.montage.domain.account.Interest;
import app.montage.domain.moment.ContentType;
import app.montage.domain.shared.InvalidValue;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RelevanceTest {
    private static final MontageMaker MAKER = new MontageMaker(Taxonomy.empty());

    private static List<Pick> picksOf(MontageRecipe recipe, OwnerInputs owner, List<Candidate> candidates) {
        return MAKER.make(recipe, owner, candidates, NOW).picks();
    }

    @Property(tries = 200)
    void every_term_and_every_score_is_between_0_and_1_and_the_parts_add_up(
            @ForAll long seed, @ForAll MontageRecipe.Kind kind) {
        MontageRecipe recipe = switch (kind) {
            case GENERAL -> MontageRecipe.general();
            case INTEREST -> MontageRecipe.interest(new Interest("coffee"));
            case ON_THIS_DAY -> MontageRecipe.onThisDay();
        };
        RandomMoments moments = new RandomMoments(seed);
        for (Pick pick : picksOf(recipe, moments.owner(), moments.some(40))) {
            Terms terms = pick.terms();
            Terms parts = recipe.parameters().weights().contributions(terms);
            assertThat(values(terms)).allMatch(it -> it >= 0 && it <= 1);
            assertThat(pick.relevance()).isBetween(0.0, 1.0);
            assertThat(pick.fatigue()
                            * values(parts).stream().mapToDouble(it -> it).sum())
                    .isCloseTo(pick.relevance(), within(1e-12));
            assertThat(pick.redundancy()).isBetween(0.0, 1.0);
            assertThat(pick.coverage()).isBetween(0.0, 1.0);
        }
    }

    /** As doubles, 4/13 + 3/13 + 3/13 + 3/13 is a little more than 1. */
    @Example
    void what_covers_every_interest_covers_no_more_than_all() {
        OwnerInputs owner = anOwner()
                .caringFor("baking", 4)
                .caringFor("cake", 3)
                .caringFor("coffee", 3)
                .caringFor("tea", 3)
                .build();
        Candidate all = aPhoto(1).tagged("baking", "cake", "coffee", "tea").build();
        Pick pick = picksOf(MontageRecipe.general(), owner, List.of(all)).getFirst();
        assertThat(pick.coverage()).isEqualTo(1);
    }

    private static List<Double> values(Terms it) {
        return List.of(
                it.recency(),
                it.interest(),
                it.content(),
                it.engagement(),
                it.rarity(),
                it.anniversary(),
                it.favourite());
    }

    @Example
    void after_its_half_life_a_moment_is_exactly_half_as_recent() {
        assertThat(TermValues.recency(30, 30)).isEqualTo(0.5);
        assertThat(TermValues.recency(0, 30)).isEqualTo(1);
        assertThat(TermValues.recency(180, 180)).isEqualTo(0.5);
        Pick pick = picksOf(
                        MontageRecipe.general(),
                        anOwner().build(),
                        List.of(aPhoto(1).ago(Duration.ofDays(30)).build()))
                .getFirst();
        assertThat(pick.terms().recency()).isEqualTo(0.5);
    }

    @Property
    void the_older_the_less_recent(
            @ForAll @DoubleRange(min = 0, max = 2_000) double age,
            @ForAll @DoubleRange(min = 0.01, max = 2_000) double more) {
        assertThat(TermValues.recency(age + more, 30)).isLessThan(TermValues.recency(age, 30));
    }

    @Property
    void what_seems_to_lie_in_the_future_is_as_recent_as_now(@ForAll @DoubleRange(min = 0, max = 1e6) double ahead) {
        assertThat(TermValues.recency(-ahead, 30)).isEqualTo(1);
    }

    @Property
    void more_of_anything_never_makes_less_relevant(
            @ForAll @DoubleRange(min = 0, max = 1) double quality,
            @ForAll @DoubleRange(min = 0, max = 1) double better,
            @ForAll @DoubleRange(min = 0, max = 50) double engagement,
            @ForAll @DoubleRange(min = 0, max = 50) double more,
            @ForAll @IntRange(min = 1, max = 100) int here,
            @ForAll @IntRange(min = 1, max = 100) int elsewhere) {
        assertThat(TermValues.content(ContentType.PHOTO, Math.max(quality, better)))
                .isGreaterThanOrEqualTo(TermValues.content(ContentType.PHOTO, quality));
        assertThat(TermValues.engagement(engagement + more, Math.log1p(20)))
                .isGreaterThanOrEqualTo(TermValues.engagement(engagement, Math.log1p(20)));
        assertThat(TermValues.rarity(here + elsewhere, here))
                .isGreaterThanOrEqualTo(TermValues.rarity(here + elsewhere, here + elsewhere));
    }

    @Property(tries = 200)
    void a_favourite_never_comes_later_for_being_one(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 29) int which) {
        List<Candidate> moments = new RandomMoments(seed).some(30);
        Candidate one = moments.get(which);
        OwnerInputs owner = anOwner().build();
        int before = rank(one, picksOf(MontageRecipe.general(), owner, with(one, false, moments)));
        int after = rank(one, picksOf(MontageRecipe.general(), owner, with(one, true, moments)));
        assertThat(after).isLessThanOrEqualTo(before);
    }

    private static int rank(Candidate candidate, List<Pick> picks) {
        return picks.stream()
                .filter(it -> it.candidate().moment().equals(candidate.moment())
                        && it.candidate().widgetIndex() == candidate.widgetIndex())
                .mapToInt(Pick::rank)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Candidate> with(Candidate one, boolean favourite, List<Candidate> moments) {
        return moments.stream()
                .map(it -> it == one ? favourite(it, favourite) : it)
                .toList();
    }

    private static Candidate favourite(Candidate it, boolean favourite) {
        return new Candidate(
                it.moment(),
                it.widgetIndex(),
                it.occurredAt(),
                it.updatedAt(),
                it.visibility(),
                it.ready(),
                it.widgetType(),
                it.contentType(),
                it.quality(),
                it.tags(),
                it.text(),
                it.place(),
                it.engagement(),
                favourite,
                it.seen(),
                it.preference(),
                it.perceptualHash(),
                it.contentHash(),
                it.widgets());
    }

    @Example
    void what_was_shown_often_tires_but_never_beyond_five_times() {
        assertThat(TermValues.fatigue(0, Preference.NONE)).isEqualTo(1);
        assertThat(TermValues.fatigue(1, Preference.NONE)).isEqualTo(0.85);
        assertThat(TermValues.fatigue(9, Preference.NONE)).isEqualTo(TermValues.fatigue(5, Preference.NONE));
        assertThat(TermValues.fatigue(0, Preference.LESS_LIKE_THIS)).isEqualTo(0.5);
        assertThat(TermValues.fatigue(1, Preference.LESS_LIKE_THIS)).isEqualTo(0.425);
    }

    @Example
    void nobody_liking_anything_makes_no_engagement() {
        assertThat(TermValues.engagement(0, 0)).isZero();
        assertThat(TermValues.engagement(5, 0)).isZero();
        assertThat(TermValues.engagement(500, Math.log1p(10))).isEqualTo(1);
        assertThat(Engagement.of(3, 2, 1, 2)).isEqualTo(16);
    }

    @Example
    void a_place_seen_once_is_rare_and_the_only_place_there_is_is_not() {
        assertThat(TermValues.rarity(50, 1)).isEqualTo(1);
        assertThat(TermValues.rarity(50, 50)).isZero();
        assertThat(TermValues.rarity(1, 1)).isZero();
    }

    @Example
    void weights_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> new Weights(0.5, 0.5, 0.5, 0, 0, 0, 0))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must add up to 1");
        assertThatThrownBy(() -> new Weights(1.5, -0.5, 0, 0, 0, 0, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Weights(Double.NaN, 1, 0, 0, 0, 0, 0)).isInstanceOf(InvalidValue.class);
    }
}
