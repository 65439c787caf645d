package app.montage.graphql.transport;

import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.Upload;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that came with a request. Where the disk is full while it comes, the rest of it is passed over, and whoever opens it
 * hears of that: so the mutation can say it in its own words.
 */
final class SpooledFile extends OutputStream implements Upload {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledFile.class);

    private final Path folder;
    private final int most;
    private @Nullable Path path;
    private @Nullable OutputStream out;
    private @Nullable IOException full;
    private long size;

    SpooledFile(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int many) throws IOException {
        size += many;
        if (size > most)
            throw new RequestRefused(HttpStatus.REQUEST_ENTITY_TOO_LARGE, Fault.limit("uploadBytes", most, size));
        if (full != null) return;
        try {
            out().write(bytes, from, many);
        } catch (IOException e) {
            if (!StorageFullException.isBehind(e)) throw e;
            full = e;
        }
    }

    private OutputStream out() throws IOException {
        if (out == null) {
            Files.createDirectories(folder);
            path = Files.createTempFile(folder, "upload", "");
            out = Files.newOutputStream(path);
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        if (out != null) out.close();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        if (full != null) throw new StorageFullException(full);
        return path == null ? InputStream.nullInputStream() : Files.newInputStream(path);
    }

    void delete() {
        try {
            close();
            if (path != null) Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("An upload could not be deleted", e);
        }
    }
}
