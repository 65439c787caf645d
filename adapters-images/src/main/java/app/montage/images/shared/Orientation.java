package app.montage.images.shared;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** How the camera was held, as EXIF tells it: a number from 1, upright, to 8. */
public final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int ON_ITS_SIDE = 5;
    private static final int LAST = 8;

    private Orientation() {}

    /** What an image says of it; upright where it says nothing that makes sense. */
    static int of(ImageKind kind, byte[] content) {
        try {
            ExifIFD0Directory said = metadata(kind, content).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = said == null ? null : said.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null ? UPRIGHT : value;
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            return UPRIGHT; // of bytes from strangers, a parser may say anything
        }
    }

    /** Nothing but EXIF is looked at, since other parts can unpack to much. */
    private static Metadata metadata(ImageKind kind, byte[] content) throws ImageProcessingException, IOException {
        return switch (kind) {
            case JPEG -> JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()));
            case WEBP -> WebpMetadataReader.readMetadata(new ByteArrayInputStream(content));
            case PNG -> png(content);
        };
    }

    private static Metadata png(byte[] content) throws ImageProcessingException, IOException {
        Metadata metadata = new Metadata();
        for (PngChunk chunk : new PngChunkReader()
                .extract(new StreamReader(new ByteArrayInputStream(content)), Set.of(PngChunkType.eXIf)))
            new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata, 0, null);
        return metadata;
    }

    /** Whether what is upright is as wide as the picture is high. */
    public static boolean isOnItsSide(int orientation) {
        return orientation >= ON_ITS_SIDE && orientation <= LAST;
    }

    /** What makes a picture upright that is then so wide and high. */
    public static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
