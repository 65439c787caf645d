package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a person's mail goes, and what they may sign in with: case does not matter, 254 characters at most. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final int LONGEST_LOCAL = 64;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        boolean fits = value.length() <= LONGEST && value.indexOf('@') <= LONGEST_LOCAL;
        if (!fits || !FORM.matcher(value).matches())
            throw new InvalidValue("must be an e-mail address such as ada@example.org");
    }

    /** What stands before the @. */
    String local() {
        return value.substring(0, value.indexOf('@'));
    }
}
