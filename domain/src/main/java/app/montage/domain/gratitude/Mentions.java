package app.montage.domain.gratitude;

import app.montage.domain.account.Username;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of people in a text (GRA-42, feed.md 9.4): an @ with 3 to 30 of a-z, 0-9 and underscore behind it, in either
 * case, where no letter, digit, underscore, @ or slash stands right before and no letter or digit right behind. An @ in the
 * address of a web page or of a mailbox is none: to the former, all up to the next white space belongs. Each place is looked at once or twice, however
 * the text is made.
 */
public final class Mentions {
    /** Different names in one text; what stands behind is text like any other. */
    public static final int MOST = 20;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final String WEB = "://";
    private static final String SITE = "www.";
    private static final String BELONGING = "@/";
    private static final String SIGNS = ".+-%";

    private Mentions() {}

    /** All mentions in the order of the text; names may come again. */
    public static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Set<Username> names = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length()) {
            if (beginsAddress(text, at)) {
                at = endOfWord(text, at);
            } else if (text.charAt(at) == '@') {
                int end = endOfName(text, at + 1);
                if (isName(text, at, end))
                    add(new Mention(at, end, new Username(text.substring(at + 1, end))), names, found);
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        return found;
    }

    /** The different names in the text, in its order. */
    public static Set<Username> names(String text) {
        Set<Username> names = new LinkedHashSet<>();
        in(text).forEach(it -> names.add(it.username()));
        return names;
    }

    private static void add(Mention mention, Set<Username> names, List<Mention> found) {
        if (names.contains(mention.username()) || (names.size() < MOST && names.add(mention.username())))
            found.add(mention);
    }

    private static boolean beginsAddress(String text, int at) {
        return text.startsWith(WEB, at) || (text.regionMatches(true, at, SITE, 0, SITE.length()) && isFree(text, at));
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
        return end;
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && isOfName(text.charAt(end))) end++;
        return end;
    }

    private static boolean isName(String text, int at, int end) {
        int length = end - at - 1;
        return length >= SHORTEST
                && length <= LONGEST
                && isFree(text, at)
                && isEnd(text, end)
                && !isOfMailbox(text, at, end);
    }

    /** Nothing stands before it that it would belong to; a slash makes it part of an address, though nothing else may say so. */
    private static boolean isFree(String text, int at) {
        return at == 0 || !(isWord(text.codePointBefore(at)) || BELONGING.indexOf(text.charAt(at - 1)) >= 0);
    }

    /** A letter that is in no name makes it another word. */
    private static boolean isEnd(String text, int end) {
        return end == text.length() || !isWord(text.codePointAt(end));
    }

    /** Such as {@code ann+@example.org}: a mailbox may have a sign before its @, and has a domain with a dot behind it. */
    private static boolean isOfMailbox(String text, int at, int end) {
        boolean named = at > 1 && SIGNS.indexOf(text.charAt(at - 1)) >= 0 && isWord(text.codePointBefore(at - 1));
        return named && end + 1 < text.length() && text.charAt(end) == '.' && isWord(text.codePointAt(end + 1));
    }

    private static boolean isWord(int letter) {
        return letter == '_' || Character.isLetterOrDigit(letter);
    }

    private static boolean isOfName(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_';
    }
}
