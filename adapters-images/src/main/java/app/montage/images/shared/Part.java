package app.montage.images.shared;

import java.awt.Rectangle;

/**
 * What is decoded of an image.
 *
 * @param step of how many pixels in a row one is decoded
 */
public record Part(Rectangle region, int step) {}
