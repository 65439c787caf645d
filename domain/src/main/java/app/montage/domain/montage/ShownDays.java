package app.montage.domain.montage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The 30 days before today, by UTC: a widget tires by how many of them its owner was shown it on (scorer.md 8.4). Today only
 * counts from tomorrow on, so that a montage which is made anew the day it was looked at does not turn over.
 */
public record ShownDays(LocalDate first, LocalDate today) {
    public static final int DAYS = 30;

    public static ShownDays before(Instant now) {
        LocalDate today = day(now);
        return new ShownDays(today.minusDays(DAYS), today);
    }

    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
