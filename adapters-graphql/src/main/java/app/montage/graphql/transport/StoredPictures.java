package app.montage.graphql.transport;

import app.montage.application.shared.StoredFile;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** How stored pictures are answered, which never change: kept for long, and taken for nothing but pictures. */
public final class StoredPictures {
    public static final String JPEG = "image/jpeg";

    private StoredPictures() {}

    /** The file's content, which is closed; 404 where there is none. */
    public static HttpResponse<?> answer(Optional<StoredFile> file) {
        return file.map(StoredPictures::bytes)
                .<HttpResponse<?>>map(StoredPictures::shown)
                .orElseGet(HttpResponse::notFound);
    }

    private static byte[] bytes(StoredFile open) {
        try (StoredFile file = open) {
            return file.content().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MutableHttpResponse<byte[]> shown(byte[] picture) {
        return HttpResponse.ok(picture)
                .header(HttpHeaders.CONTENT_TYPE, JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin") // front ends elsewhere show it
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
