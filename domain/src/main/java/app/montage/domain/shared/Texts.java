package app.montage.domain.shared;

/** What every text that people send must be: something that can be stored and shown, and not too long. */
public final class Texts {
    private Texts() {}

    /** The text without the space around it, of 1 to {@code longest} code points. */
    public static String named(String text, int longest) {
        String stripped = checked(text, longest).strip();
        if (stripped.isEmpty()) throw new InvalidValue("must not be blank");
        return stripped;
    }

    /** The text as it is, of 0 to {@code longest} code points. */
    public static String checked(String text, int longest) {
        if (text.indexOf('\0') >= 0) throw new InvalidValue("must not contain NUL characters");
        if (hasHalfPair(text)) throw new InvalidValue("must not contain halves of surrogate pairs");
        if (text.codePointCount(0, text.length()) > longest)
            throw new InvalidValue("must not be longer than " + longest + " characters");
        return text;
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) return true;
            i++;
        }
        return false;
    }
}
