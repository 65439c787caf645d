package app.montage.application.shared;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody sends. What it is called and said to be is not told: only what is in it counts. */
public interface Upload {
    /** In bytes. */
    long size();

    /**
     * From its beginning; to be closed by who asks.
     *
     * @throws StorageFullException where there was no room for it while it came
     */
    InputStream open() throws IOException;
}
