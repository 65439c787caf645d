package app.montage.graphql.transport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that come with one request. They lie on the disk while it is answered, so that many take no memory. */
final class Spool implements AutoCloseable {
    private final Path folder;
    private final int most;
    private final Runnable after;
    private final List<SpooledFile> files = new ArrayList<>();

    /**
     * @param most bytes of a file
     * @param after what to do when the request is answered
     */
    Spool(Path folder, int most, Runnable after) {
        this.folder = folder;
        this.most = most;
        this.after = after;
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
        after.run();
    }
}
