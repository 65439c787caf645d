package app.montage.graphql.transport;

import io.micronaut.http.HttpStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The files that come with one request. They lie on the disk while it is answered, so that many take no memory. */
final class Spool implements AutoCloseable {
    private final Path folder;
    private final int most;
    private final Semaphore places;
    private final List<SpooledFile> files = new ArrayList<>();
    private boolean entered;

    /**
     * @param most bytes of a file
     * @param places of requests that bring files at once
     */
    Spool(Path folder, int most, Semaphore places) {
        this.folder = folder;
        this.most = most;
        this.places = places;
    }

    /** Takes a place; the request is refused where too many others bring files just now. */
    void enter() {
        entered = places.tryAcquire();
        if (!entered) throw new RequestRefused(HttpStatus.SERVICE_UNAVAILABLE, Fault.unavailable());
    }

    /** An empty file, to be written to. */
    SpooledFile file() {
        SpooledFile file = new SpooledFile(folder, most);
        files.add(file);
        return file;
    }

    @Override
    public void close() {
        files.forEach(SpooledFile::delete);
        if (entered) places.release();
    }
}
