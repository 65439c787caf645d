package app.montage.domain.notification;

import app.montage.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The part of somebody's day in which nothing is sent to them; it may go past midnight. */
public record QuietHours(TimeOfDay from, TimeOfDay until) {
    public QuietHours {
        if (from.equals(until)) throw new InvalidValue("must end at another time than they begin");
    }

    /** This time, or when the quiet hours end that it is in. */
    public Instant after(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        if (!isQuiet(there.toLocalTime())) return at;
        ZonedDateTime end = there.toLocalDate().atTime(until.time()).atZone(zone);
        return (end.isAfter(there)
                        ? end
                        : there.toLocalDate().plusDays(1).atTime(until.time()).atZone(zone))
                .toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from.time());
        boolean goesOn = time.isBefore(until.time());
        return from.time().isBefore(until.time()) ? begun && goesOn : begun || goesOn;
    }
}
