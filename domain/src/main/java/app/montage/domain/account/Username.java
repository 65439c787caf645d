package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name in a person's address and mentions (GRA-3): 3 to 30 of a-z, 0-9 and underscore; case does not matter. */
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{3,30}");

    public Username {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches())
            throw new InvalidValue("must be 3 to 30 letters a to z, digits or underscores");
    }
}
