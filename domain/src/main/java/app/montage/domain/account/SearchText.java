package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Names;
import app.montage.domain.shared.Texts;

/** What of a username somebody looks for (X-42): 3 to 100 code points; case and an @ in front do not matter. */
public record SearchText(String value) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    public SearchText {
        String name = Names.normalise(Texts.checked(value, LONGEST));
        value = name.startsWith("@") ? name.substring(1) : name;
        if (value.codePointCount(0, value.length()) < SHORTEST)
            throw new InvalidValue("must be at least " + SHORTEST + " characters");
    }
}
