package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.montage.domain.moment.ContentType;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.WidgetType;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked example of scorer.md 8.10. */
class GoldenValuesTest {
    private static final Place P1 = new Place("p1", 52.5200, 13.4050);
    private static final Place P2 = new Place("p2", 47.4200, 10.9800);
    private static final Place P3 = new Place("p3", 48.1400, 11.5800);
    private static final Offset<Double> DIGITS = within(0.000_000_6);
    private static final Offset<Double> FOUR_DIGITS = within(0.000_06);

    private static final Candidate A = aPhoto(1)
            .hoursAgo(0)
            .in(P1)
            .tagged("coffee")
            .engagement(10)
            .looking(0xFFL)
            .build();
    private static final Candidate B = aPhoto(2)
            .hoursAgo(0.05)
            .in(P1)
            .tagged("coffee")
            .engagement(8)
            .looking(0xFEL)
            .build();
    private static final Candidate C = aPhoto(3)
            .hoursAgo(720)
            .in(P2)
            .tagged("hiking")
            .engagement(2)
            .looking(0xFFFF0000L)
            .build();
    private static final Candidate D = aPhoto(4)
            .of(WidgetType.TEXT, ContentType.TEXT)
            .hoursAgo(240)
            .in(P1)
            .tagged("coffee")
            .quality(0.5)
            .build();
    private static final Candidate E = aPhoto(5)
            .of(WidgetType.LOCATION, ContentType.LOCATION)
            .hoursAgo(1440)
            .in(P3)
            .build();
    private static final Candidate F = aPhoto(6)
            .of(WidgetType.MEDIA, ContentType.VIDEO)
            .hoursAgo(8760)
            .in(P2)
            .tagged("hiking")
            .engagement(1)
            .favourite()
            .build();
    private static final List<Candidate> ALL = List.of(A, B, C, D, E, F);
    private static final OwnerInputs OWNER =
            AnOwner.anOwner().caringFor("coffee", 1).caringFor("hiking", 1).build();
    private static final MontageParameters FOUR =
            MontageParameters.general().withItems(4).withLimits(new Limits(2, 0.5, 1, 0.05));

    private static MontageDraft make(MontageParameters parameters, Candidate... candidates) {
        return new MontageMaker(Taxonomy.empty())
                .make(MontageRecipe.general().with(parameters), OWNER, List.of(candidates), NOW);
    }

    private static MontageDraft make(MontageParameters parameters) {
        return make(parameters, ALL.toArray(Candidate[]::new));
    }

    /** b as the table has it: its age rounded to 0, and not merged with a. */
    private static final Candidate TABLE_B =
            aPhoto(2).in(P1).tagged("coffee").engagement(8).build();

    private static final MontageDraft TABLE = make(FOUR.withItems(6), A, TABLE_B, C, D, E, F);

    private static Pick pick(Candidate candidate, MontageDraft draft) {
        return draft.picks().stream()
                .filter(it -> it.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void relevance_is_that_of_the_table() {
        assertThat(pick(A, TABLE).relevance()).isCloseTo(0.824671, DIGITS);
        assertThat(pick(TABLE_B, TABLE).relevance()).isCloseTo(0.816302, DIGITS);
        assertThat(pick(C, TABLE).relevance()).isCloseTo(0.668450, DIGITS);
        assertThat(pick(D, TABLE).relevance()).isCloseTo(0.553096, DIGITS);
        assertThat(pick(E, TABLE).relevance()).isCloseTo(0.232500, DIGITS);
        assertThat(pick(F, TABLE).relevance()).isCloseTo(0.646595, DIGITS);
    }

    @Test
    void each_term_is_that_of_the_table() {
        terms(pick(A, TABLE), 1, 1, 0.9, 1, 0.4467, 0, 0);
        terms(pick(TABLE_B, TABLE), 1, 1, 0.9, 0.9163, 0.4467, 0, 0);
        terms(pick(C, TABLE), 0.5, 1, 0.9, 0.4582, 0.6763, 0, 0);
        terms(pick(D, TABLE), 0.7937, 1, 0.3, 0, 0.4467, 0, 0);
        terms(pick(E, TABLE), 0.25, 0, 0.35, 0, 1, 0, 0);
        terms(pick(F, TABLE), 0.0002, 1, 1, 0.2891, 0.6763, 1, 1);
        // The table's sixth digit is a slip: only this value makes its S of a.
        assertThat(pick(A, TABLE).terms().rarity()).isCloseTo(0.446705, DIGITS);
    }

    private static void terms(Pick pick, double... expected) {
        Terms terms = pick.terms();
        assertThat(new double[] {
                    terms.recency(),
                    terms.interest(),
                    terms.content(),
                    terms.engagement(),
                    terms.rarity(),
                    terms.anniversary(),
                    terms.favourite()
                })
                .containsExactly(expected, FOUR_DIGITS);
    }

    @Test
    void similarities_are_those_given() {
        Units units = new Units(ALL);
        Similarity similarity = new Similarity(units);
        List<Candidate> order = List.of(units.candidates);
        assertThat(similarity.between(order.indexOf(A), order.indexOf(B))).isCloseTo(0.994752, DIGITS);
        assertThat(similarity.between(order.indexOf(A), order.indexOf(D))).isCloseTo(0.529412, DIGITS);
        assertThat(similarity.between(order.indexOf(A), order.indexOf(C))).isCloseTo(0.143750, DIGITS);
    }

    @Test
    void b_is_a_duplicate_of_a() {
        MontageDraft draft = make(FOUR);
        assertThat(draft.duplicates()).containsExactly(new Duplicate(B, A));
        assertThat(draft.metadata().excluded()).isEqualTo(new Exclusions(0, 0, 0, 0, 1, 0));
        assertThat(draft.metadata().candidates()).isEqualTo(6);
        assertThat(draft.metadata().eligible()).isEqualTo(5);
    }

    @Test
    void a_f_c_and_d_are_picked_in_this_order() {
        assertThat(make(FOUR).picks().stream()
                        .sorted(Comparator.comparing(Pick::rank))
                        .map(Pick::candidate))
                .containsExactly(A, F, C, D);
    }

    @Test
    void shown_by_time_they_are_f_c_d_and_a() {
        List<Pick> picks = make(FOUR).picks();
        assertThat(picks.stream().map(Pick::candidate)).containsExactly(F, C, D, A);
        assertThat(picks.stream().map(Pick::position)).containsExactly(0, 1, 2, 3);
        assertThat(make(FOUR.withOrder(MontageOrder.NEWEST_FIRST)).picks().stream()
                        .map(Pick::candidate))
                .containsExactly(A, D, C, F);
    }

    @Test
    void the_usual_limits_pick_the_same_where_media_may_be_three_of_four() {
        MontageParameters parameters = FOUR.withLimits(new Limits(2, 0.25, 0.75, 0.05));
        assertThat(make(parameters).picks().stream().map(Pick::candidate)).containsExactly(F, C, D, A);
    }

    @Test
    void plain_top_four_are_a_b_c_and_f() {
        MontageParameters plain =
                FOUR.withLambda(Lambda.RELEVANCE_ONLY).withLimits(Limits.NONE).withOrder(MontageOrder.SCORE);
        assertThat(make(plain, A, TABLE_B, C, D, E, F).picks().stream().map(Pick::candidate))
                .containsExactly(A, TABLE_B, C, F);
    }

    @Test
    void every_pick_names_the_earlier_one_that_it_is_most_like() {
        MontageDraft draft = make(FOUR);
        assertThat(pick(A, draft).nearest()).isNull();
        assertThat(pick(C, draft).nearest()).isEqualTo(F);
        assertThat(pick(D, draft).nearest()).isEqualTo(A);
        assertThat(pick(D, draft).redundancy()).isCloseTo(0.529412, DIGITS);
        assertThat(pick(A, draft).coverage()).isEqualTo(0.5);
        assertThat(pick(C, draft).coverage()).isEqualTo(0.25);
    }
}
