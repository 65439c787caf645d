package app.montage.domain.montage;

import app.montage.domain.moment.Place;
import org.jspecify.annotations.Nullable;

/** How well a widget shows what it shows, from 0 to 1 (scorer.md 8.4, "content"); whoever writes a moment asks here. */
public final class Quality {
    private static final int FULL_TEXT = 140;
    private static final int SMALL_SIDE = 720;
    private static final double NO_CAPTION = 0.5;
    private static final double SMALL = 0.3;
    private static final double WORST_MEDIA = 0.2;
    private static final double NO_COORDINATES = 0.6;

    private Quality() {}

    /** A text says all it can from 140 code points on. */
    public static double ofText(String text) {
        return Math.min(1, text.codePointCount(0, text.length()) / (double) FULL_TEXT);
    }

    /**
     * Of a photo, video or audio.
     *
     * @param shortSide the fewer of its pixels across or down; null where it has no picture or nobody measured it
     */
    public static double ofMedia(@Nullable String caption, @Nullable Integer shortSide) {
        double quality = 1;
        if (caption == null || caption.isBlank()) quality -= NO_CAPTION;
        if (shortSide != null && shortSide < SMALL_SIDE) quality -= SMALL;
        return Math.max(WORST_MEDIA, quality);
    }

    public static double ofLocation(@Nullable Place place) {
        return place != null && place.latitude() != null && place.longitude() != null ? 1 : NO_COORDINATES;
    }
}
