package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** A first or a last name: 1 to 100 code points. */
public record PersonName(String value) {
    private static final int LONGEST = 100;

    public PersonName {
        value = Texts.named(value, LONGEST);
    }
}
