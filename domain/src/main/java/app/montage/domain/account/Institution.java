package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** A school, an employer, a club that a person names, of 1 to 200 code points. */
public record Institution(String value) {
    private static final int LONGEST = 200;

    public Institution {
        value = Texts.named(value, LONGEST);
    }
}
