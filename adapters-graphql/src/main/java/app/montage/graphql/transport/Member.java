package app.montage.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A text, number or truth value inside the text of a flat JSON object, which goes into an answer as it stands.
 *
 * @param object the whole object's text
 * @param start where the value begins
 * @param end behind its last character
 */
public record Member(String object, int start, int end) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The object's member of this name; null where it has none, or null.
     *
     * @param quoted the name in its quotation marks, which no value contains: there they are escaped
     */
    public static @Nullable Member of(String object, String quoted) {
        for (int at = object.indexOf(quoted); at >= 0; at = object.indexOf(quoted, at + 1)) {
            int colon = skipSpace(object, at + quoted.length());
            if (object.charAt(colon) == ':') return value(object, skipSpace(object, colon + 1));
        }
        return null;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private static @Nullable Member value(String object, int start) {
        return switch (object.charAt(start)) {
            case '"' -> new Member(object, start, endOfText(object, start));
            case 'n' -> null;
            default -> new Member(object, start, endOfWord(object, start));
        };
    }

    private static int endOfText(String object, int start) {
        int at = start + 1;
        for (; object.charAt(at) != '"'; at++) if (object.charAt(at) == '\\') at++;
        return at + 1;
    }

    private static int endOfWord(String object, int start) {
        int at = start;
        while (",} \n\r\t".indexOf(object.charAt(at)) < 0) at++;
        return at;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeRawValue(object, start, end - start);
    }

    /** The text without its quotation marks, where nothing in it is escaped. */
    public String word() {
        return object.substring(start + 1, end - 1);
    }

    /** A string, a number or a truth value. */
    public Object value() {
        try (JsonParser parser = JSON.createParser(object.substring(start, end))) {
            return switch (parser.nextToken()) {
                case VALUE_STRING -> parser.getText();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
                default -> parser.getBooleanValue();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
