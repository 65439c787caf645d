package app.montage.images.shared;

import static app.montage.domain.shared.PhotoRefusal.PHOTO_BROKEN;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_NOT_AN_IMAGE;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.shared.UnavailableException;
import app.montage.application.shared.Upload;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.Result;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes what people send and draws something of it, a few at once: that bounds the memory that they take together, and, on
 * threads of their own, leaves the processors to others now and then. Who waits has nothing in memory yet.
 */
@Singleton
public final class ImageWork {
    /** Makes something of a picture, which stands as EXIF's number says. */
    @FunctionalInterface
    public interface Drawing<T> {
        T of(BufferedImage picture, int orientation) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ImageWork.class);

    private final ExecutorService threads;
    private final Duration patience;

    public ImageWork(@Value("${images.at-once:2}") int atOnce, @Value("${images.patience:4s}") Duration patience) {
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("images-", 0).daemon().factory());
        this.patience = patience;
    }

    @PreDestroy
    public void close() {
        threads.shutdownNow();
    }

    /**
     * What is drawn of the upload. Refused is what is no JPEG, PNG or WebP by its content, what is broken, and what has too many
     * pixels.
     *
     * @param part what is to be decoded of an image so big
     * @throws UnavailableException where its turn does not come soon
     */
    public <T> Result<T> of(Upload upload, Function<Extent, Part> part, Drawing<T> drawing) {
        Future<Result<T>> made = threads.submit(() -> made(upload, part, drawing));
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

    private static <T> Result<T> made(Upload upload, Function<Extent, Part> part, Drawing<T> drawing)
            throws IOException {
        byte[] content = content(upload);
        Optional<ImageKind> kind = ImageKind.of(content);
        return kind.isPresent() ? made(kind.get(), content, part, drawing) : refused(PHOTO_NOT_AN_IMAGE);
    }

    private static byte[] content(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return in.readNBytes(ProfilePhoto.MOST_BYTES);
        }
    }

    /** Of bytes from strangers, a decoder may say anything. */
    private static <T> Result<T> made(ImageKind kind, byte[] content, Function<Extent, Part> part, Drawing<T> drawing)
            throws IOException {
        Result<BufferedImage> picture;
        try {
            picture = Decoder.decode(kind, content, part);
        } catch (IOException | RuntimeException e) {
            LOG.debug("An image that cannot be decoded", e);
            return refused(PHOTO_BROKEN);
        }
        return switch (picture) {
            case Result.Ok<BufferedImage>(BufferedImage it) -> ok(drawing.of(it, Orientation.of(kind, content)));
            case Result.Refused<BufferedImage>(var reason) -> refused(reason);
        };
    }
}
