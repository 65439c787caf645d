package app.montage.domain.notification;

import app.montage.domain.shared.InvalidValue;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** A time of any day, to the minute, such as 22:30. */
public record TimeOfDay(String value) {
    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    public TimeOfDay {
        if (!FORM.matcher(value).matches()) throw new InvalidValue("must be a time of day from 00:00 to 23:59");
    }

    public LocalTime time() {
        return LocalTime.parse(value);
    }
}
