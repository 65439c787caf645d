package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Files right in this folder behind that one, in the order of their keys: so many at most, none if there are no more. */
    List<FileKey> list(String folder, @Nullable FileKey after, int most);

    /** Deletes the file, if it is there. */
    void delete(FileKey key);
}
