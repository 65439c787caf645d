package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** A word or name that OpenStreetMap has for a place or a part of it, of 1 to 300 code points. */
public record LocationLabel(String value) {
    private static final int LONGEST = 300;

    public LocationLabel {
        value = Texts.named(value, LONGEST);
    }
}
