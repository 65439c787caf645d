package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Names;

/** Something a person cares for, as one normalised name (P-6, X-6): 1 to 100 code points. */
public record Interest(String value) {
    private static final int LONGEST = 100;

    public Interest {
        value = Names.normalise(value);
        if (value.isEmpty()) throw new InvalidValue("must not be blank");
        if (value.codePointCount(0, value.length()) > LONGEST)
            throw new InvalidValue("must not be longer than " + LONGEST + " characters");
    }
}
