package app.montage.images.shared;

import static app.montage.domain.shared.PhotoRefusal.PHOTO_TOO_MANY_PIXELS;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes images, as far as they are needed: how big they are is looked at first. */
final class Decoder {
    private Decoder() {}

    static Result<BufferedImage> decode(ImageKind kind, byte[] content, Function<Extent, Part> part)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(content)) {
            reader.setInput(input, false, true);
            Extent extent = new Extent(reader.getWidth(0), reader.getHeight(0));
            List<Extent> all = new ArrayList<>(kind == ImageKind.WEBP ? WebpExtents.of(content) : List.of());
            all.add(extent);
            return all.stream().anyMatch(Extent::isTooMuch)
                    ? refused(PHOTO_TOO_MANY_PIXELS)
                    : ok(reader.read(0, param(reader, part.apply(extent))));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam param(ImageReader reader, Part part) {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(part.region());
        param.setSourceSubsampling(part.step(), part.step(), 0, 0);
        return param;
    }
}
