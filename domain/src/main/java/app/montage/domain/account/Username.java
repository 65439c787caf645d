package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name in a person's address and mentions (GRA-3): 3 to 30 of a-z, 0-9 and underscore; case does not matter. */
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{3,30}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int SUFFIX = 7;

    public Username {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches())
            throw new InvalidValue("must be 3 to 30 letters a to z, digits or underscores");
    }

    /** A name for somebody who has not chosen one: what stands before the @, as far as it may be in a name. */
    public static Username of(EmailAddress address) {
        String plain = address.local().replaceAll("[^a-z0-9_]+", "_");
        return new Username(cut(plain.length() < SHORTEST ? plain + "_user" : plain, LONGEST));
    }

    /** The same name, told apart from that of another by six digits of chance. */
    public Username apart(UUID chance) {
        String digits = chance.toString();
        return new Username(cut(value, LONGEST - SUFFIX) + "_" + digits.substring(digits.length() - SUFFIX + 1));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
