package app.montage.graphql.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as clients see them: base64url of {@code Type:uuid}, with more uuids where a thing's key has more. */
public final class GlobalIds {
    private static final Pattern FORM =
            Pattern.compile("[A-Z][A-Za-z]{0,49}(:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}){1,4}");
    private static final int LONGEST = 300;

    /** What an id says. */
    public record Parsed(String type, List<UUID> key) {}

    private GlobalIds() {}

    public static String encode(String type, UUID... key) {
        StringBuilder text = new StringBuilder(type);
        for (UUID part : key) text.append(':').append(part);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /** The key of an id of the type, of so many uuids. */
    public static List<UUID> decode(String type, int size, String id) {
        Parsed parsed = parse(id);
        if (!parsed.type.equals(type) || parsed.key.size() != size)
            throw new InvalidValue("must be the id of a " + type);
        return parsed.key;
    }

    public static UUID decode(String type, String id) {
        return decode(type, 1, id).getFirst();
    }

    public static Parsed parse(String id) {
        String[] parts = text(id).split(":", -1);
        return new Parsed(
                parts[0], Arrays.stream(parts).skip(1).map(UUID::fromString).toList());
    }

    private static String text(String id) {
        try {
            String text = id.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(id), UTF_8);
            if (FORM.matcher(text).matches()) return text;
        } catch (IllegalArgumentException _) {
            // not base64, and so no id: said below
        }
        throw new InvalidValue("is no id of this server");
    }
}
