package app.montage.domain.notification;

import static app.montage.domain.notification.NotificationChannel.EMAIL;
import static app.montage.domain.notification.NotificationChannel.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.InvalidValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** When people are written to, by their own days. */
class DeliveryTimesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    private static TimeOfDay time(int minute) {
        return new TimeOfDay(LocalTime.MIN.plusMinutes(minute).toString());
    }

    private static Instant at(long minute) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));
    }

    @Property
    void quiet_hours_end_within_a_day_and_never_begin_before(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int until,
            @ForAll @LongRange(max = 600_000) long minute,
            @ForAll("zones") ZoneId zone) {
        if (from == until) return;
        QuietHours quiet = new QuietHours(time(from), time(until));
        Instant now = at(minute);
        Instant then = quiet.after(now, zone);
        assertThat(then).isBetween(now, now.plus(Duration.ofHours(26)));
        assertThat(quiet.after(then, zone)).as("sent at last").isEqualTo(then);
    }

    @Property
    void digests_come_at_eight_in_the_morning(
            @ForAll @LongRange(max = 600_000) long minute, @ForAll("zones") ZoneId zone) {
        Instant now = at(minute);
        ZonedDateTime daily = Digest.DAILY.next(now, zone).atZone(zone);
        ZonedDateTime weekly = Digest.WEEKLY.next(now, zone).atZone(zone);
        assertThat(daily.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(weekly.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(weekly.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(daily.toInstant()).isBetween(now, now.plus(Duration.ofHours(26)));
        assertThat(weekly.toInstant())
                .isBetween(now, now.plus(Duration.ofDays(7).plusHours(2)));
    }

    @Test
    void letters_collect_what_happens_within_a_minute_and_pushes_do_not_wait() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        NotificationPreferences usual = NotificationPreferences.USUAL;
        assertThat(usual.due(EMAIL, noon, MINUTE, ZoneId.of("UTC"))).isEqualTo(noon.plus(MINUTE));
        assertThat(usual.due(PUSH, noon, MINUTE, ZoneId.of("UTC"))).isEqualTo(noon);
    }

    @Test
    void quiet_hours_hold_up_digests_and_pushes_too() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        QuietHours late = new QuietHours(new TimeOfDay("11:00"), new TimeOfDay("09:30"));
        NotificationPreferences wishes = new NotificationPreferences(Set.of(), Set.of(), true, late, Digest.DAILY);
        Instant end = Instant.parse("2026-03-02T09:30:00Z");
        assertThat(wishes.due(EMAIL, noon, MINUTE, ZoneId.of("UTC"))).isEqualTo(end);
        assertThat(wishes.due(PUSH, noon, MINUTE, ZoneId.of("UTC"))).isEqualTo(end);
    }

    @Test
    void what_is_no_time_of_day_is_refused() {
        assertThatThrownBy(() -> new TimeOfDay("24:00")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new QuietHours(new TimeOfDay("08:00"), new TimeOfDay("08:00")))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void what_is_not_shown_is_not_sent() {
        NotificationPreferences letters =
                NotificationPreferences.USUAL.with(new Choice(NotificationType.LIKE, EMAIL), true);
        assertThat(letters.wants(NotificationType.LIKE, EMAIL)).isTrue();
        assertThat(letters.wants(NotificationType.MENTION, EMAIL)).isFalse();
        NotificationPreferences hidden =
                letters.with(new Choice(NotificationType.LIKE, NotificationChannel.IN_APP), false);
        assertThat(hidden.wants(NotificationType.LIKE, EMAIL)).isFalse();
        assertThat(hidden.with(new Choice(NotificationType.LIKE, NotificationChannel.IN_APP), true))
                .isEqualTo(letters.with(new Choice(NotificationType.LIKE, NotificationChannel.IN_APP), true));
    }
}
