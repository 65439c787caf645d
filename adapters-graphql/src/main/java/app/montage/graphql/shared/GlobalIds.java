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
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{0,49}");
    private static final int MOST_UUIDS = 4;
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
        if (id.length() > LONGEST) throw foreign();
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(id), UTF_8).split(":", -1);
            if (parts.length < 2 || parts.length > 1 + MOST_UUIDS) throw foreign();
            if (!TYPE.matcher(parts[0]).matches()) throw foreign();
            return new Parsed(
                    parts[0], Arrays.stream(parts).skip(1).map(GlobalIds::uuid).toList());
        } catch (IllegalArgumentException _) {
            throw foreign(); // neither base64 nor uuids
        }
    }

    /** In the one form that we write: the JDK reads shorter ones, and capitals. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) throw foreign();
        return uuid;
    }

    private static InvalidValue foreign() {
        return new InvalidValue("is no id of this server");
    }
}
