package app.montage.domain.montage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AnniversaryTest {
    private static long apart(String date, String today) {
        return Anniversary.daysApart(LocalDate.parse(date), LocalDate.parse(today));
    }

    @Example
    void the_last_of_february_is_kept_a_day_early_in_common_years() {
        assertThat(apart("2024-02-29", "2026-02-28")).isZero();
        assertThat(apart("2024-02-29", "2026-03-01")).isEqualTo(1);
        assertThat(apart("2024-02-29", "2028-02-29")).isZero();
        assertThat(apart("2023-02-28", "2028-02-29")).isEqualTo(1);
    }

    @Example
    void new_year_is_one_day_after_new_years_eve() {
        assertThat(apart("2024-12-31", "2026-01-01")).isEqualTo(1);
        assertThat(apart("2025-01-01", "2026-12-31")).isEqualTo(1);
        assertThat(apart("2023-12-30", "2026-01-02")).isEqualTo(3);
    }

    @Property
    void no_two_days_are_more_than_half_a_year_apart(
            @ForAll @IntRange(min = 0, max = 40_000) int day, @ForAll @IntRange(min = 0, max = 40_000) int today) {
        assertThat(Anniversary.daysApart(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(today)))
                .isBetween(0L, 183L);
    }

    @Example
    void the_day_is_that_of_the_owners_zone() {
        Instant now = Instant.parse("2026-06-15T12:00:00Z");
        Instant evening = Instant.parse("2025-06-15T11:00:00Z");
        assertThat(new Anniversary(now, ZoneOffset.UTC).of(evening, 365)).isEqualTo(1);
        // On Kiritimati it was one o'clock at night on the 16th, and now it is two o'clock on the 16th.
        assertThat(new Anniversary(now, ZoneId.of("Pacific/Kiritimati")).of(evening, 365))
                .isEqualTo(1);
        // There, ten in the morning of the 15th is already the 16th; twelve hours behind, it is still the 14th.
        Instant morning = Instant.parse("2025-06-15T09:59:59Z");
        double oneDay = Math.exp(-1 / 4.5);
        assertThat(new Anniversary(now, ZoneId.of("Pacific/Kiritimati")).of(morning, 365))
                .isCloseTo(oneDay, within(1e-15));
        assertThat(new Anniversary(now, ZoneOffset.ofHours(-12)).of(morning, 365))
                .isCloseTo(oneDay, within(1e-15));
        assertThat(new Anniversary(now, ZoneOffset.ofHours(-11)).of(Instant.parse("2025-06-15T10:59:59Z"), 365))
                .isCloseTo(oneDay, within(1e-15));
    }

    @Example
    void what_is_younger_than_three_hundred_days_has_no_anniversary() {
        Instant now = Instant.parse("2026-06-15T12:00:00Z");
        assertThat(new Anniversary(now, ZoneOffset.UTC).of(now, 299.9)).isZero();
        assertThat(new Anniversary(now, ZoneOffset.UTC).of(now, 300)).isEqualTo(1);
    }
}
