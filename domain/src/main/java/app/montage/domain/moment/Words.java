package app.montage.domain.moment;

import app.montage.domain.shared.Names;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a moment says, made ready for finding words in it: normalised, one space before and after each word. */
public final class Words {
    private static final Pattern AROUND = Pattern.compile("^\\p{P}+|[\\p{P}&&[^#]]+$");

    private Words() {}

    public static String of(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(Names.normalise(text).split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .map(Words::bare)
                .map(word -> word + " ")
                .collect(Collectors.joining("", " ", ""));
    }

    /** A word without its quotes, brackets and full stops; a word of nothing else stays. */
    private static String bare(String word) {
        // Most words have none, and the pattern takes longer than all the rest.
        if (isPlain(word.charAt(0)) && isPlain(word.charAt(word.length() - 1))) return word;
        String bare = AROUND.matcher(word).replaceAll("");
        return bare.isEmpty() ? word : bare;
    }

    private static boolean isPlain(char letter) {
        return Character.isLetterOrDigit(letter);
    }
}
