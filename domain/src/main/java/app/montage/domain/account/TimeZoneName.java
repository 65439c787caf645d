package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.time.ZoneId;

/** The name of a person's time zone in the tz database, such as Europe/Berlin: by it their days begin and end. */
public record TimeZoneName(String value) {
    public TimeZoneName {
        if (!ZoneId.getAvailableZoneIds().contains(value))
            throw new InvalidValue("must be the name of a time zone, such as Europe/Berlin");
    }
}
