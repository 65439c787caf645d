package app.montage.graphql.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.Base64;
import java.util.function.Function;

/**
 * How places in one list are written as opaque cursors. A cursor tells its list, so that it is refused in any other.
 *
 * @param list what tells the list from all others
 * @param read throws where the text is no place
 */
public record Cursors<C>(String list, Function<C, String> write, Function<String, C> read) {
    private static final int LONGEST = 1_000;

    public String encode(C place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + "|" + write.apply(place)).getBytes(UTF_8));
    }

    C decode(String argument, String cursor) {
        try {
            String text = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            boolean whole = text.indexOf('\0') < 0; // no text of ours has one, and the database takes none
            if (whole && text.startsWith(list + "|")) return read.apply(text.substring(list.length() + 1));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | IndexOutOfBoundsException _) {
            // forged or cut: said below
        }
        throw new BadUserInput(argument, "is no cursor of this list");
    }
}
