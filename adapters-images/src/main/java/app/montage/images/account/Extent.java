package app.montage.images.account;

import app.montage.domain.account.ProfilePhoto;
import java.awt.Rectangle;

/** How big an image says it is. */
record Extent(int width, int height) {
    /** Of the longer side to the shorter: what is beyond is far from any square that could be cut out. */
    private static final int LONGEST = 3;

    /** Of the shorter side, once decoded: enough to draw the largest photo from. */
    private static final int ENOUGH = 1024;

    boolean isTooMuch() {
        return width > ProfilePhoto.LONGEST_SIDE
                || height > ProfilePhoto.LONGEST_SIDE
                || (long) width * height > ProfilePhoto.MOST_PIXELS;
    }

    /** The part to decode. */
    Rectangle middle() {
        int most = Math.min(width, height) * LONGEST;
        int w = Math.min(width, most);
        int h = Math.min(height, most);
        return new Rectangle((width - w) / 2, (height - h) / 2, w, h);
    }

    /** Of how many pixels in a row one is decoded. */
    int step() {
        return Math.max(1, Math.min(width, height) / ENOUGH);
    }
}
