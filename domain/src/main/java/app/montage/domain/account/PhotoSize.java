package app.montage.domain.account;

import java.util.Locale;

/** How big a photo is shown: squares of four sizes (GRA-58). */
public enum PhotoSize {
    THUMBNAIL(64),
    SMALL(128),
    MEDIUM(256),
    LARGE(512);

    private final int pixels;

    PhotoSize(int pixels) {
        this.pixels = pixels;
    }

    /** Of each side. */
    public int pixels() {
        return pixels;
    }

    /** As the names of files have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
