package app.montage.domain.moment;

import app.montage.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of file a medium is, such as {@code image/jpeg}. */
public record MimeType(String value) {
    private static final Pattern FORM = Pattern.compile("(video|image|audio)/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}");

    /** Nearly all there are: looked up, since every widget that is read again is checked again. */
    private static final Set<String> COMMON =
            Set.of("image/jpeg", "image/png", "image/webp", "image/heic", "video/mp4", "audio/mpeg");

    public MimeType {
        value = value.toLowerCase(Locale.ROOT);
        if (!COMMON.contains(value) && !FORM.matcher(value).matches())
            throw new InvalidValue("must be a video, image or audio type such as image/jpeg");
    }

    public ContentType contentType() {
        return switch (value.charAt(0)) {
            case 'v' -> ContentType.VIDEO;
            case 'i' -> ContentType.PHOTO;
            default -> ContentType.AUDIO;
        };
    }
}
