package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** Where a person lives, in their own words (GRA-4), of 1 to 100 code points. */
public record City(String value) {
    private static final int LONGEST = 100;

    public City {
        value = Texts.named(value, LONGEST);
    }
}
