package app.montage.domain.account;

import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A photo that somebody has chosen to be shown by, kept as a file of each size. It never changes: another photo has another
 * name. The name cannot be guessed, and whoever was told it may see the photo (GRA-62).
 *
 * @param name of all its files, but for the size
 */
public record ProfilePhoto(String name) {
    /** Of what people send (GRA-61). */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Of what people send, decoded: a small file can hold a picture that fits into no memory. */
    public static final int MOST_PIXELS = 25_000_000;

    /** Of one side. */
    public static final int LONGEST_SIDE = 16_384;

    private static final String FOLDER = "profile_photos/";
    private static final Pattern NAME =
            Pattern.compile("profile_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public ProfilePhoto {
        if (!NAME.matcher(name).matches()) throw new InvalidValue("must be the name of a photo");
    }

    public static ProfilePhoto of(UUID id) {
        return new ProfilePhoto("profile_" + id);
    }

    public FileKey file(PhotoSize size) {
        return new FileKey(FOLDER + fileName(size));
    }

    public String fileName(PhotoSize size) {
        return name + "_" + size.word() + ".jpg";
    }

    public List<FileKey> files() {
        return Arrays.stream(PhotoSize.values()).map(this::file).toList();
    }
}
