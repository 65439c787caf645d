package app.montage.domain.moment;

import app.montage.domain.shared.Texts;

/** A few words beside something: 1 to 1,000 code points. */
public record Caption(String value) {
    private static final int LONGEST = 1_000;

    public Caption {
        value = Texts.named(value, LONGEST);
    }

    /** The beginning of words that may be more than a few. */
    public static Caption of(String words) {
        boolean fits = words.codePointCount(0, words.length()) <= LONGEST;
        return new Caption(fits ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)));
    }
}
