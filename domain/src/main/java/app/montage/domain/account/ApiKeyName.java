package app.montage.domain.account;

import app.montage.domain.shared.Texts;

/** What its owner calls an API key, to know it again. */
public record ApiKeyName(String value) {
    private static final int LONGEST = 100;

    public ApiKeyName {
        value = Texts.named(value, LONGEST);
    }
}
