package app.montage.images.account;

import static app.montage.domain.account.AccountRefusal.PHOTO_BROKEN;
import static app.montage.domain.account.AccountRefusal.PHOTO_NOT_AN_IMAGE;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.account.PhotoMaker;
import app.montage.application.shared.UnavailableException;
import app.montage.application.shared.Upload;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.Result;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes photos, a few at once: that bounds the memory that they take together, and, on threads of their own, leaves the
 * processors to others now and then. Who waits has nothing in memory yet.
 */
@Singleton
final class ImagePhotoMaker implements PhotoMaker {
    private static final Logger LOG = LoggerFactory.getLogger(ImagePhotoMaker.class);

    private final ExecutorService threads;
    private final Duration patience;

    ImagePhotoMaker(@Value("${images.at-once:2}") int atOnce, @Value("${images.patience:4s}") Duration patience) {
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("photos-", 0).daemon().factory());
        this.patience = patience;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    @Override
    public Result<Map<PhotoSize, byte[]>> make(Upload upload) {
        Future<Result<Map<PhotoSize, byte[]>>> made = threads.submit(() -> made(upload));
        try {
            return made.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(e);
        } catch (TimeoutException | CancellationException e) {
            throw new UnavailableException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            made.cancel(false); // where it has not begun it need not
        }
    }

    private static Result<Map<PhotoSize, byte[]>> made(Upload upload) throws IOException {
        byte[] content = content(upload);
        Optional<ImageKind> kind = ImageKind.of(content);
        return kind.isPresent() ? made(kind.get(), content) : refused(PHOTO_NOT_AN_IMAGE);
    }

    private static byte[] content(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return in.readNBytes(ProfilePhoto.MOST_BYTES);
        }
    }

    /** Of bytes from strangers, a decoder may say anything. */
    private static Result<Map<PhotoSize, byte[]>> made(ImageKind kind, byte[] content) throws IOException {
        Result<BufferedImage> picture;
        try {
            picture = Decoder.decode(kind, content);
        } catch (IOException | RuntimeException e) {
            LOG.debug("An image that cannot be decoded", e);
            return refused(PHOTO_BROKEN);
        }
        return switch (picture) {
            case Result.Ok<BufferedImage>(BufferedImage it) -> ok(variants(it, Orientation.of(kind, content)));
            case Result.Refused<BufferedImage>(var reason) -> refused(reason);
        };
    }

    private static Map<PhotoSize, byte[]> variants(BufferedImage picture, int orientation) throws IOException {
        Map<PhotoSize, byte[]> variants = new EnumMap<>(PhotoSize.class);
        for (Map.Entry<PhotoSize, BufferedImage> square :
                Squares.of(picture, orientation).entrySet())
            variants.put(square.getKey(), ProgressiveJpeg.of(square.getValue()));
        return variants;
    }
}
