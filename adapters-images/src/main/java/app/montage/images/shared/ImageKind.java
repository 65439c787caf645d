package app.montage.images.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of images that are taken, told by their content alone. */
enum ImageKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

    private final String type;

    ImageKind(String type) {
        this.type = type;
    }

    static Optional<ImageKind> of(byte[] content) throws IOException {
        String found = DETECTOR.detect(new ByteArrayInputStream(content), new Metadata())
                .toString();
        return Arrays.stream(values()).filter(it -> it.type.equals(found)).findFirst();
    }
}
