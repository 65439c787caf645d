package app.montage.domain.checkin;

import app.montage.domain.shared.Texts;

/** What a check-in is about, in the client's own words, such as "photo": 1 to 100 code points. */
public record ContentLabel(String value) {
    public ContentLabel {
        value = Texts.named(value, 100);
    }
}
