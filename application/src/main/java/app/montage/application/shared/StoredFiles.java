package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import java.util.Optional;

/** What is too big for the database. A key is for one file: what it holds never changes until it is deleted. */
public interface StoredFiles {
    /**
     * Keeps a file, whole or not at all. What the transaction around it does is no concern of it: see {@link DoomedFiles}.
     *
     * @throws StorageFullException where there is no room for it
     * @throws UnavailableException where the store is away for now
     */
    void keep(FileKey key, FileContent content);

    /** The file, to be closed by who asks; nothing where there is none. */
    Optional<StoredFile> open(FileKey key);

    /** Deletes the file, if it is there. */
    void delete(FileKey key);
}
