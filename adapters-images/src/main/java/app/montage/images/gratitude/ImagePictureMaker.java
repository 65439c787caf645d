package app.montage.images.gratitude;

import app.montage.application.gratitude.PictureMaker;
import app.montage.application.shared.Upload;
import app.montage.domain.moment.Pixels;
import app.montage.domain.shared.Result;
import app.montage.images.shared.Extent;
import app.montage.images.shared.ImageWork;
import app.montage.images.shared.Orientation;
import app.montage.images.shared.Part;
import app.montage.images.shared.ProgressiveJpeg;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Makes pictures of posts: the whole of what was sent, upright. */
@Singleton
final class ImagePictureMaker implements PictureMaker {
    /** Of the longer side. */
    private static final int LONGEST = 2048;

    private final ImageWork work;

    ImagePictureMaker(ImageWork work) {
        this.work = work;
    }

    @Override
    public Result<Made> make(Upload upload) {
        return work.of(upload, ImagePictureMaker::part, ImagePictureMaker::made);
    }

    /** Rather more than is shown, so that it is not the decoder who leaves pixels out. */
    private static Part part(Extent extent) {
        int longer = Math.max(extent.width(), extent.height());
        int step = Math.max(1, (longer + LONGEST / 2) / LONGEST);
        return new Part(new Rectangle(0, 0, extent.width(), extent.height()), step);
    }

    private static Made made(BufferedImage picture, int orientation) throws IOException {
        BufferedImage upright = upright(picture, orientation);
        return new Made(ProgressiveJpeg.of(upright), new Pixels(upright.getWidth()), new Pixels(upright.getHeight()));
    }

    /** What lets light through is drawn upon white, since a JPEG lets none through. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale = Math.min(1, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean turned = Orientation.isOnItsSide(orientation);
        int across = turned ? height : width;
        int down = turned ? width : height;
        BufferedImage drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, across, down);
        AffineTransform turn = Orientation.upright(orientation, across, down);
        turn.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return drawn;
    }
}
