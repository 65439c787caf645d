package app.montage.images.account;

import app.montage.application.account.PhotoMaker;
import app.montage.application.shared.Upload;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.shared.Result;
import app.montage.images.shared.ImageWork;
import app.montage.images.shared.ProgressiveJpeg;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Makes photos: squares of all sizes. */
@Singleton
final class ImagePhotoMaker implements PhotoMaker {
    private final ImageWork work;

    ImagePhotoMaker(ImageWork work) {
        this.work = work;
    }

    @Override
    public Result<Map<PhotoSize, byte[]>> make(Upload upload) {
        return work.of(upload, PhotoPart::of, ImagePhotoMaker::variants);
    }

    private static Map<PhotoSize, byte[]> variants(BufferedImage picture, int orientation) throws IOException {
        Map<PhotoSize, byte[]> variants = new EnumMap<>(PhotoSize.class);
        for (Map.Entry<PhotoSize, BufferedImage> square :
                Squares.of(picture, orientation).entrySet())
            variants.put(square.getKey(), ProgressiveJpeg.of(square.getValue()));
        return variants;
    }
}
