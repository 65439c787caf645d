package app.montage.domain.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How letters come together: as it happens, each morning, or each Monday morning. */
public enum Digest {
    OFF,
    DAILY,
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** When what happens now is written of. */
    public Instant next(Instant now, ZoneId zone) {
        if (this == OFF) return now;
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = this == DAILY ? today : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant morning = day.atTime(MORNING).atZone(zone).toInstant();
        if (morning.isAfter(now)) return morning;
        return day.plusDays(this == DAILY ? 1 : 7).atTime(MORNING).atZone(zone).toInstant();
    }
}
