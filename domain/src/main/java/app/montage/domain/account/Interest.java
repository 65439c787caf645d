package app.montage.domain.account;

import app.montage.domain.shared.Names;
import app.montage.domain.shared.Texts;

/** Something a person cares for, as one normalised name (P-6, X-6): 1 to 100 code points. */
public record Interest(String value) {
    private static final int LONGEST = 100;

    public Interest {
        value = Texts.named(Names.normalise(value), LONGEST);
    }
}
