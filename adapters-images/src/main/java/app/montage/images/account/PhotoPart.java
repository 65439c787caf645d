package app.montage.images.account;

import app.montage.images.shared.Extent;
import app.montage.images.shared.Part;
import java.awt.Rectangle;

/** What is decoded of an image to make a photo of it. */
final class PhotoPart {
    /** Of the longer side to the shorter: what is beyond is far from any square that could be cut out. */
    private static final int LONGEST = 3;

    /** Of the shorter side, once decoded: enough to draw the largest photo from. */
    private static final int ENOUGH = 1024;

    private PhotoPart() {}

    static Part of(Extent extent) {
        int side = Math.min(extent.width(), extent.height());
        int w = Math.min(extent.width(), side * LONGEST);
        int h = Math.min(extent.height(), side * LONGEST);
        Rectangle middle = new Rectangle((extent.width() - w) / 2, (extent.height() - h) / 2, w, h);
        return new Part(middle, Math.max(1, side / ENOUGH));
    }
}
