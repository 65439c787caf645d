package app.montage.application.shared;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is open to be read.
 *
 * @param size in bytes
 */
public record StoredFile(long size, InputStream content) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        content.close();
    }
}
