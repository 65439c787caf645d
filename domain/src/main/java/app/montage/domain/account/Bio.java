package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** What a person says of themselves, of 1 to 1,000 code points. */
public record Bio(String value) {
    private static final int LONGEST = 1_000;

    public Bio {
        value = Texts.named(value, LONGEST);
    }
}
