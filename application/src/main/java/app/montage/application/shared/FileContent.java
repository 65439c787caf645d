package app.montage.application.shared;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what a file is to hold, piece by piece, so that it need not fit into memory. */
@FunctionalInterface
public interface FileContent {
    void writeTo(OutputStream out) throws IOException;

    static FileContent of(byte[] bytes) {
        return out -> out.write(bytes);
    }
}
