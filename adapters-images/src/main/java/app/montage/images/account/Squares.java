package app.montage.images.account;

import app.montage.domain.account.PhotoSize;
import app.montage.images.shared.Orientation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws a picture anew as upright squares; each is made of the next larger one, which has twice its side. */
final class Squares {
    private Squares() {}

    static Map<PhotoSize, BufferedImage> of(BufferedImage picture, int orientation) {
        int side = PhotoSize.LARGE.pixels();
        BufferedImage large = turned(cut(picture, side), Orientation.upright(orientation, side, side), side);
        BufferedImage medium = scaled(large, PhotoSize.MEDIUM.pixels());
        BufferedImage small = scaled(medium, PhotoSize.SMALL.pixels());
        Map<PhotoSize, BufferedImage> squares = new EnumMap<>(PhotoSize.class);
        squares.put(PhotoSize.LARGE, large);
        squares.put(PhotoSize.MEDIUM, medium);
        squares.put(PhotoSize.SMALL, small);
        squares.put(PhotoSize.THUMBNAIL, scaled(small, PhotoSize.THUMBNAIL.pixels()));
        return squares;
    }

    /** By halves as long as it is more than twice as big, so that every pixel counts. */
    private static BufferedImage cut(BufferedImage picture, int side) {
        Rectangle crop = Crop.of(picture);
        BufferedImage square = picture.getSubimage(crop.x, crop.y, crop.width, crop.height);
        while (square.getWidth() >= side * 2) square = scaled(square, (square.getWidth() + 1) / 2);
        return scaled(square, side);
    }

    private static BufferedImage scaled(BufferedImage square, int side) {
        return drawn(square, side, null);
    }

    private static BufferedImage turned(BufferedImage square, AffineTransform turn, int side) {
        return turn.isIdentity() ? square : drawn(square, side, turn);
    }

    /** What lets light through is drawn upon white, since a JPEG lets none through. */
    private static BufferedImage drawn(Image square, int side, @Nullable AffineTransform turn) {
        BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        if (turn == null) graphics.drawImage(square, 0, 0, side, side, null);
        else graphics.drawImage(square, turn, null);
        graphics.dispose();
        return drawn;
    }
}
