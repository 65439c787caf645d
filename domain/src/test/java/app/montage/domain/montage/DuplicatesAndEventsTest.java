package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DuplicatesAndEventsTest {
    private static MontageDraft make(List<Candidate> candidates) {
        return new MontageMaker(Taxonomy.empty())
                .make(MontageRecipe.general(), AnOwner.anOwner().build(), candidates, NOW);
    }

    private static MontageDraft make(Candidate... candidates) {
        return make(List.of(candidates));
    }

    @Property
    void of_a_burst_exactly_the_best_one_stays(
            @ForAll @IntRange(min = 2, max = 60) int copies,
            @ForAll @IntRange(min = 0, max = 59) int which,
            @ForAll long look) {
        int best = which % copies;
        List<Candidate> burst = new ArrayList<>();
        for (int shot = 0; shot < copies; shot++)
            burst.add(aPhoto(shot)
                    .ago(Duration.ofSeconds(shot * 5L))
                    .looking(look ^ (1L << shot % 4))
                    .quality(shot == best ? 1 : 0.5)
                    .build());
        MontageDraft draft = make(burst);
        assertThat(draft.picks().stream().map(Pick::candidate)).containsExactly(burst.get(best));
        assertThat(draft.duplicates())
                .hasSize(copies - 1)
                .allMatch(it -> it.duplicateOf().equals(burst.get(best)));
        assertThat(draft.metadata().excluded().duplicate()).isEqualTo(copies - 1);
    }

    @Example
    void the_same_look_a_month_apart_is_two_things() {
        assertThat(make(
                                aPhoto(1).looking(7L).build(),
                                aPhoto(2).ago(Duration.ofDays(30)).looking(7L).build())
                        .picks())
                .hasSize(2);
    }

    @Example
    void five_minutes_and_eight_bits_are_just_near_enough() {
        Candidate first = aPhoto(1).looking(0L).build();
        assertThat(make(
                                first,
                                aPhoto(2)
                                        .ago(Duration.ofSeconds(300))
                                        .looking(0xFFL)
                                        .build())
                        .picks())
                .hasSize(1);
        assertThat(make(
                                first,
                                aPhoto(2)
                                        .ago(Duration.ofMillis(300_001))
                                        .looking(0xFFL)
                                        .build())
                        .picks())
                .hasSize(2);
        assertThat(make(
                                first,
                                aPhoto(2)
                                        .ago(Duration.ofSeconds(300))
                                        .looking(0x1FFL)
                                        .build())
                        .picks())
                .hasSize(2);
    }

    @Example
    void without_a_look_nothing_is_merged() {
        assertThat(make(
                                aPhoto(1).build(),
                                aPhoto(2).build(),
                                aPhoto(3).looking(0L).build())
                        .picks())
                .hasSize(3);
    }

    @Example
    void the_very_same_file_is_shown_once_however_long_ago() {
        Candidate old = aPhoto(1).ago(Duration.ofDays(200)).file("abc").build();
        Candidate recent = aPhoto(2).file("abc").build();
        Candidate other = aPhoto(3).file("def").build();
        MontageDraft draft = make(old, recent, other);
        assertThat(draft.picks().stream().map(Pick::candidate)).containsExactlyInAnyOrder(recent, other);
        assertThat(draft.duplicates()).containsExactly(new Duplicate(old, recent));
    }

    @Example
    void of_two_that_are_equally_good_the_one_with_the_lower_id_stays() {
        Candidate first = aPhoto(1).looking(1L).build();
        assertThat(make(aPhoto(2).looking(1L).build(), first).picks().getFirst().candidate())
                .isEqualTo(first);
    }

    @Example
    void a_hidden_one_keeps_no_other_from_being_shown() {
        Candidate shown = aPhoto(2).looking(1L).quality(0.1).build();
        Candidate hidden = aPhoto(1).looking(1L).preferred(Preference.HIDDEN).build();
        assertThat(make(hidden, shown).picks().stream().map(Pick::candidate)).containsExactly(shown);
    }

    @Example
    void what_is_pinned_stays_though_there_be_a_better_one() {
        Candidate pinned = aPhoto(2).looking(1L).quality(0.1).pinned().build();
        Candidate better = aPhoto(1).looking(1L).build();
        assertThat(make(better, pinned).picks().stream().map(Pick::candidate)).containsExactly(pinned);
        Candidate alsoPinned = aPhoto(3).looking(1L).pinned().build();
        assertThat(make(alsoPinned, pinned).picks()).hasSize(2);
    }

    private static int[] events(long... minutes) {
        long[] millis = LongStream.of(minutes).map(it -> it * 60_000).toArray();
        return Events.of(millis, 0, millis.length, Grouping.DEFAULT);
    }

    @Example
    void a_pause_that_stands_out_starts_a_new_event() {
        assertThat(events(0, 1, 2, 3, 4, 5, 300, 301, 302, 303)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(events(0, 60, 120, 180, 400)).containsExactly(0, 0, 0, 0, 0);
    }

    @Example
    void after_a_day_and_a_half_it_is_always_another_event() {
        int day = 24 * 60;
        assertThat(events(0, 2 * day, 4 * day)).containsExactly(0, 1, 2);
        assertThat(events(0, 36 * 60 - 1)).containsExactly(0, 0);
        assertThat(events(0, 36 * 60)).containsExactly(0, 1);
    }

    @Example
    void the_widgets_of_one_moment_are_no_pauses() {
        assertThat(events(0, 0, 0, 60, 60, 60, 120, 120, 120)).containsOnly(0);
        assertThat(events()).isEmpty();
        assertThat(events(5)).containsExactly(0);
    }
}
