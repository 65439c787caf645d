package app.montage.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words that people type are made comparable: interests, tags, places (scorer.md 8.3). */
public final class Names {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Names() {}

    /** NFKC, lower case, trimmed, runs of space as one; the same in every locale. */
    public static String normalise(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }
}
