package app.montage.images.account;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Finds the square of a picture that shows most: where there are most edges, and rather in the middle than aside. */
final class Crop {
    /** The shorter side of the small picture that is looked at. */
    private static final int SMALL = 32;

    /** What a square at the very end of the picture must have more than one in its middle. */
    private static final double BIAS = 0.3;

    private Crop() {}

    static Rectangle of(BufferedImage picture) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        double place = place(edges(small(picture, side), picture.getWidth() > picture.getHeight()));
        return new Rectangle(
                (int) Math.round(place * (picture.getWidth() - side)),
                (int) Math.round(place * (picture.getHeight() - side)),
                side,
                side);
    }

    private static BufferedImage small(BufferedImage picture, int side) {
        int width = Math.max(SMALL, picture.getWidth() * SMALL / side);
        int height = Math.max(SMALL, picture.getHeight() * SMALL / side);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** How much changes from pixel to pixel, for each line across the longer side. */
    private static double[] edges(BufferedImage small, boolean isWide) {
        Raster gray = small.getRaster();
        double[] edges = new double[isWide ? small.getWidth() : small.getHeight()];
        for (int y = 0; y < small.getHeight() - 1; y++) {
            for (int x = 0; x < small.getWidth() - 1; x++) {
                int here = gray.getSample(x, y, 0);
                int right = gray.getSample(x + 1, y, 0);
                int below = gray.getSample(x, y + 1, 0);
                edges[isWide ? x : y] += Math.abs(right - here) + Math.abs(below - here);
            }
        }
        return edges;
    }

    /** From 0, the beginning of the longer side, to 1, its end. */
    private static double place(double[] edges) {
        int places = edges.length - SMALL;
        double best = 0.5;
        double most = -1;
        double sum = 0;
        for (int i = 0; i < edges.length; i++) {
            sum += edges[i] - (i >= SMALL ? edges[i - SMALL] : 0);
            if (i < SMALL - 1 || places == 0) continue;
            double place = (double) (i - SMALL + 1) / places;
            double worth = sum * (1 - BIAS * Math.abs(2 * place - 1));
            if (worth > most || (worth == most && Math.abs(place - 0.5) < Math.abs(best - 0.5))) {
                best = place;
                most = worth;
            }
        }
        return best;
    }
}
