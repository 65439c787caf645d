package app.montage.domain.checkin;

import app.montage.domain.shared.Texts;

/** Where a check-in happened, in words: 1 to 200 code points. */
public record LocationName(String value) {
    public LocationName {
        value = Texts.named(value, 200);
    }
}
