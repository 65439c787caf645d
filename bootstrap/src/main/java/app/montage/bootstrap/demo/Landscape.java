package app.montage.bootstrap.demo;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StoredFiles;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.Pixels;
import app.montage.images.shared.ProgressiveJpeg;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A {@link Picture} as a photo: what posts show is files of JPEG. */
final class Landscape {
    static final Pixels WIDTH = new Pixels(640);
    static final Pixels HEIGHT = new Pixels(480);

    private final Picture picture;

    private Landscape(Picture picture) {
        this.picture = picture;
    }

    /** Keeps the file of the picture, which is drawn from its id. */
    static void keep(PostPicture picture, StoredFiles files) {
        Picture shown = new Picture("", picture.id().value().getLeastSignificantBits());
        files.keep(picture.file(), FileContent.of(new Landscape(shown).jpeg()));
    }

    private byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH.value(), HEIGHT.value(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(graphics);
        graphics.dispose();
        try {
            return ProgressiveJpeg.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be written", e);
        }
    }

    private void draw(Graphics2D graphics) {
        Color above = color(picture.hue(0), 0.70f, 0.55f);
        Color below = color(picture.hue(1), 0.80f, 0.85f);
        graphics.setPaint(new GradientPaint(0, 0, above, 0, HEIGHT.value(), below));
        graphics.fillRect(0, 0, WIDTH.value(), HEIGHT.value());
        graphics.setPaint(color(48, 0.95f, 0.75f));
        int radius = picture.radius();
        graphics.fill(new Ellipse2D.Float(picture.sunX() - radius, picture.sunY() - radius, 2f * radius, 2f * radius));
        int near = picture.hill(5);
        int far = picture.hill(6);
        int middle = picture.hill(7);
        graphics.setPaint(color(picture.green(), 0.40f, 0.38f));
        graphics.fill(hill(320, near, far, middle));
        graphics.setPaint(color(picture.green(), 0.45f, 0.26f));
        graphics.fill(hill(400, middle, near, far));
    }

    /** @param crest how far to the right the two slopes meet */
    private static Path2D hill(int crest, int ends, int slope, int top) {
        Path2D hill = new Path2D.Float();
        hill.moveTo(0, ends);
        hill.quadTo(crest / 2f, slope, crest, top);
        hill.quadTo(crest * 1.5f, 2f * top - slope, WIDTH.value(), ends);
        hill.lineTo(WIDTH.value(), HEIGHT.value());
        hill.lineTo(0, HEIGHT.value());
        hill.closePath();
        return hill;
    }

    /** Of the hue in degrees, as style sheets say it. */
    private static Color color(int hue, float saturation, float lightness) {
        float brightness = lightness + saturation * Math.min(lightness, 1 - lightness);
        return Color.getHSBColor(hue / 360f, 2 * (1 - lightness / brightness), brightness);
    }
}
