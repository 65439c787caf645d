package app.montage.domain.montage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How close a day long past comes to today's date, in its owner's time zone (scorer.md 8.4). */
final class Anniversary {
    private static final double YOUNGEST_DAYS = 300;
    private static final double SIGMA_DAYS = 1.5;

    private final ZoneId zone;
    private final LocalDate today;
    private LocalDate lastDate = LocalDate.MIN;
    private double lastValue;

    Anniversary(Instant asOf, ZoneId zone) {
        this.zone = zone;
        today = LocalDate.ofInstant(asOf, zone);
    }

    /** Units come by time, so most often the date is that of the unit before. */
    double of(Instant occurredAt, double ageDays) {
        if (ageDays < YOUNGEST_DAYS) return 0;
        LocalDate date = LocalDate.ofInstant(occurredAt, zone);
        if (!date.equals(lastDate)) {
            double days = daysApart(date, today);
            lastDate = date;
            lastValue = StrictMath.exp(-days * days / (2 * SIGMA_DAYS * SIGMA_DAYS));
        }
        return lastValue;
    }

    /** Days between two dates whatever their years: 31 December is 1 from 1 January; 29 February may be 28 February. */
    static long daysApart(LocalDate date, LocalDate today) {
        MonthDay day = MonthDay.from(date);
        long least = Long.MAX_VALUE;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++)
            least = Math.min(least, Math.abs(ChronoUnit.DAYS.between(day.atYear(year), today)));
        return least;
    }
}
