package app.montage.domain.account;

import app.montage.domain.shared.Texts;
import java.util.Locale;

/** How somebody names themselves when they sign in: by their e-mail address or their username. */
public record Login(String value) {
    private static final int LONGEST = 254;

    public Login {
        value = Texts.named(value, LONGEST).toLowerCase(Locale.ROOT);
    }

    public boolean isAddress() {
        return value.indexOf('@') >= 0;
    }
}
