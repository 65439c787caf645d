package app.montage.images.shared;

import app.montage.domain.account.ProfilePhoto;

/** How big an image says it is. */
public record Extent(int width, int height) {
    boolean isTooMuch() {
        return width > ProfilePhoto.LONGEST_SIDE
                || height > ProfilePhoto.LONGEST_SIDE
                || (long) width * height > ProfilePhoto.MOST_PIXELS;
    }
}
