package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.Interest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DeterminismTest {
    private static final MontageMaker MAKER = new MontageMaker(Taxonomy.builtIn());

    private static MontageDraft make(OwnerInputs owner, List<Candidate> candidates) {
        return MAKER.make(MontageRecipe.general(), owner, candidates, NOW);
    }

    @Property(tries = 100)
    void the_order_in_which_candidates_come_does_not_matter(@ForAll long seed) {
        RandomMoments moments = new RandomMoments(seed);
        OwnerInputs owner = moments.owner();
        List<Candidate> candidates = moments.some(80);
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(make(owner, shuffled)).isEqualTo(make(owner, candidates));
    }

    @Example
    void nor_does_the_order_of_interests() {
        List<Candidate> candidates = new RandomMoments(5).some(80);
        OwnerInputs one = AnOwner.anOwner()
                .caringFor("coffee", 0.1)
                .caringFor("art", 0.7)
                .caringFor("sea", 0.3)
                .build();
        OwnerInputs other = AnOwner.anOwner()
                .caringFor("sea", 0.3)
                .caringFor("coffee", 0.1)
                .caringFor("art", 0.7)
                .build();
        assertThat(make(one, candidates)).isEqualTo(make(other, candidates));
    }

    @Example
    void neither_language_nor_time_zone_of_the_machine_matters() {
        SyntheticYears year = new SyntheticYears(3);
        List<Candidate> candidates = year.moments(300);
        MontageDraft here = make(year.owner(), candidates);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(make(year.owner(), candidates)).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Written down once, so that any other machine and any later version is compared with this one. */
    @Example
    void another_machine_makes_the_very_same_montage() {
        SyntheticYears year = new SyntheticYears(3);
        MontageDraft draft = make(year.owner(), year.moments(300));
        assertThat(draft.metadata().inputDigest())
                .isEqualTo("3cd5addc0202539e34e919839710ee4b203a1e507dbf79f4d39be602e8a4dfdd");
        assertThat(draft.metadata().seed()).isEqualTo(-8407915817447599494L);
        assertThat(draft.picks().stream()
                        .mapToLong(it -> it.candidate().moment().sourceId().getLeastSignificantBits()))
                .containsExactly(
                        45L, 101L, 240L, 110L, 236L, 219L, 13L, 4L, 279L, 22L, 51L, 294L, 14L, 91L, 17L, 290L, 186L,
                        31L, 249L, 79L, 111L, 277L, 42L, 123L, 112L, 181L, 148L, 205L, 66L, 190L, 93L, 278L, 62L, 180L,
                        100L, 248L, 195L, 197L, 105L, 172L);
    }

    @Property(tries = 50)
    void montages_that_share_work_are_the_same_as_those_made_alone(@ForAll long seed) {
        RandomMoments moments = new RandomMoments(seed);
        OwnerInputs owner = moments.owner();
        List<Candidate> candidates = moments.some(60);
        OwnerMontages shared = MAKER.forOwner(owner, candidates, NOW);
        for (MontageRecipe recipe : List.of(
                MontageRecipe.general(),
                MontageRecipe.interest(new Interest("coffee")),
                MontageRecipe.interest(new Interest("none of mine")),
                MontageRecipe.onThisDay(),
                MontageRecipe.general())) {
            MontageDraft draft = shared.make(recipe);
            assertThat(draft).isEqualTo(MAKER.make(recipe, owner, candidates, NOW));
            assertThat(shared.inputDigest(recipe)).isEqualTo(draft.metadata().inputDigest());
        }
    }

    private static String digest(OwnerInputs owner, MontageRecipe recipe, Candidate... candidates) {
        return MAKER.forOwner(owner, List.of(candidates), NOW).inputDigest(recipe);
    }

    @Example
    void what_was_shown_is_in_the_digest_as_far_as_it_tires() {
        OwnerInputs owner = AnOwner.anOwner().build();
        List<String> digests = IntStream.rangeClosed(0, 7)
                .mapToObj(times -> digest(
                        owner, MontageRecipe.general(), aPhoto(1).seen(times).build()))
                .toList();
        assertThat(digests.subList(0, 6)).doesNotHaveDuplicates();
        assertThat(digests.subList(5, 8)).containsOnly(digests.get(5));
    }

    @Example
    void the_digest_tells_what_somebody_changed_from_what_changes_by_itself() {
        OwnerInputs owner = AnOwner.anOwner().caringFor("coffee", 1).build();
        MontageRecipe general = MontageRecipe.general();
        String before = digest(owner, general, aPhoto(1).build());
        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(digest(owner, general, aPhoto(1).engagement(9).build())).isEqualTo(before);
        assertThat(MAKER.forOwner(owner, List.of(aPhoto(1).build()), NOW.plus(Duration.ofDays(1)))
                        .inputDigest(general))
                .isEqualTo(before);
        assertThat(List.of(
                        digest(
                                owner,
                                general,
                                aPhoto(1).updatedAt(NOW.plusSeconds(1)).build()),
                        digest(owner, general, aPhoto(1).pinned().build()),
                        digest(owner, general, aPhoto(1).favourite().build()),
                        digest(owner, general, aPhoto(1).notReady().build()),
                        digest(owner, general, aPhoto(2).build()),
                        digest(owner, general, aPhoto(1).widget(1).build()),
                        digest(owner, general),
                        digest(owner, MontageRecipe.onThisDay(), aPhoto(1).build()),
                        digest(
                                owner,
                                general.with(MontageParameters.general().withItems(41)),
                                aPhoto(1).build()),
                        digest(AnOwner.anOwner().build(), general, aPhoto(1).build()),
                        digest(
                                AnOwner.anOwner()
                                        .caringFor("coffee", 1)
                                        .in(ZoneId.of("Europe/Berlin"))
                                        .build(),
                                general,
                                aPhoto(1).build())))
                .doesNotContain(before)
                .doesNotHaveDuplicates();
    }
}
