package app.montage.domain.moment;

import app.montage.domain.shared.Texts;

/** What somebody wrote: 1 to 10,000 code points. */
public record Prose(String value) {
    public Prose {
        value = Texts.named(value, 10_000);
    }

    /** In code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }
}
