package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.checkin.Checkin;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.moment.WidgetType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CastTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant END = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Cast CAST = Cast.of(TODAY);
    private static final Map<String, List<Recorded>> YEARS = years(CAST);

    private static Map<String, List<Recorded>> years(Cast cast) {
        LifeMaker maker = new LifeMaker(Cast.vocabulary());
        Map<String, List<Recorded>> years = new LinkedHashMap<>();
        cast.people().forEach((name, person) -> years.put(name, maker.year(person, TODAY, Cast.chance(name))));
        return years;
    }

    private static List<Checkin> checkins() {
        return YEARS.values().stream()
                .flatMap(List::stream)
                .map(Recorded::checkin)
                .toList();
    }

    @Test
    void there_are_25_people_with_150_to_1500_check_ins() {
        assertThat(YEARS).hasSize(25);
        assertThat(YEARS.values()).allSatisfy(year -> assertThat(year).hasSizeBetween(150, 1_500));
        assertThat(YEARS.get("emil")).hasSize(1_500);
        assertThat(YEARS.get("fay")).hasSize(150);
    }

    @Test
    void their_years_end_today_and_are_twelve_months_long() {
        assertThat(YEARS.values()).allSatisfy(year -> {
            assertThat(year)
                    .allSatisfy(it -> assertThat(it.checkin().updatedAt()).isBefore(END.plusSeconds(1)));
            assertThat(year.getLast().checkin().occurredAt()).isAfter(END.minus(Duration.ofHours(4)));
            assertThat(year.getFirst().checkin().occurredAt())
                    .isBetween(END.minus(Duration.ofDays(367)), END.minus(Duration.ofDays(330)));
        });
    }

    @Test
    void every_kind_of_widget_and_every_visibility_is_there() {
        assertThat(checkins().stream()
                        .flatMap(it -> it.widgets().values().stream())
                        .map(Widget::type))
                .contains(WidgetType.values());
        assertThat(checkins()).extracting(Checkin::visibility).contains(Visibility.values());
    }

    @Test
    void they_live_in_many_time_zones_and_travel() {
        assertThat(CAST.people().values().stream().map(it -> it.home().zone()).collect(Collectors.toSet()))
                .hasSizeGreaterThan(15);
        assertThat(YEARS.values())
                .allSatisfy(year -> assertThat(year)
                        .anySatisfy(it -> assertThat(it.checkin().tags().values())
                                .anySatisfy(tag -> assertThat(tag.value()).isEqualTo("travel"))));
    }

    @Test
    void they_have_1_to_5_interests_and_tags_that_match() {
        CAST.people().forEach((name, person) -> {
            assertThat(person.interests()).hasSizeBetween(1, 5).doesNotHaveDuplicates();
            Set<String> tags = new HashSet<>();
            for (Recorded it : YEARS.getOrDefault(name, List.of()))
                it.checkin().tags().values().forEach(tag -> tags.add(tag.value()));
            assertThat(tags)
                    .containsAll(
                            person.interests().stream().map(Theme::interest).toList());
        });
    }

    @Test
    void bursts_are_alike() {
        assertThat(YEARS.values())
                .allSatisfy(year -> assertThat(nearDuplicates(year)).isPositive());
    }

    private static long nearDuplicates(List<Recorded> year) {
        long pairs = 0;
        for (int i = 1; i < year.size(); i++) if (areAlike(year.get(i - 1), year.get(i))) pairs++;
        return pairs;
    }

    private static boolean areAlike(Recorded one, Recorded other) {
        Long left = one.hashes().getFirst();
        Long right = other.hashes().getFirst();
        Duration between =
                Duration.between(one.checkin().occurredAt(), other.checkin().occurredAt());
        return left != null
                && right != null
                && Long.bitCount(left ^ right) <= 8
                && between.compareTo(Duration.ofMinutes(5)) <= 0;
    }

    @Test
    void the_same_day_makes_the_same_people() {
        Cast again = Cast.of(TODAY);
        assertThat(again).isEqualTo(CAST);
        assertThat(years(again)).isEqualTo(YEARS);
    }

    @Test
    void ada_has_blocked_cleo_ben_is_private_and_dora_waits_for_him() {
        assertThat(CAST.ties())
                .contains(tie("cleo", "ada", Tie.Status.BLOCKED), tie("dora", "ben", Tie.Status.PENDING))
                .contains(tie("ada", "ben", Tie.Status.ACTIVE), tie("ben", "ada", Tie.Status.ACTIVE))
                .doesNotHaveDuplicates();
        assertThat(CAST.people().values())
                .filteredOn(Person::isPrivate)
                .extracting(Person::username)
                .containsExactly("ben");
    }

    private static Tie tie(String follower, String followed, Tie.Status status) {
        return new Tie(CAST.named(follower).id(), CAST.named(followed).id(), status);
    }
}
