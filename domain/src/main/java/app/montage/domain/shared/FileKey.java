package app.montage.domain.shared;

import java.util.regex.Pattern;

/**
 * What a stored file is known by: names of folders and of the file, such as {@code profile_photos/profile_1f_small.jpg}. It leads
 * nowhere but down, so that it can be a path.
 */
public record FileKey(String value) {
    private static final int MOST = 200;
    private static final Pattern FORM = Pattern.compile("([a-z0-9_-]+/)+[a-z0-9_-]+\\.[a-z0-9]{1,8}");

    public FileKey {
        if (value.length() > MOST || !FORM.matcher(value).matches())
            throw new InvalidValue("must be the key of a file");
    }

    /** The media type, by the ending: who makes a key knows what the file is. */
    public String contentType() {
        return switch (value.substring(value.lastIndexOf('.') + 1)) {
            case "jpg" -> "image/jpeg";
            case "json" -> "application/json";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
