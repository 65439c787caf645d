package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Files that are to be deleted. Files know no transactions, so whoever stores one dooms it first, in a transaction of its own,
 * and spares it in the one that makes use of it: what is cut off between leaves nothing behind. Whoever no longer needs a file
 * dooms it in the transaction that says so.
 */
public interface DoomedFiles {
    /** Has the files deleted at that time; a new time takes the place of an old one. */
    void doom(Collection<FileKey> keys, Instant due);

    /** No longer has the files deleted: they are needed, or gone. */
    void spare(Collection<FileKey> keys);

    /** Some of those that are due. Nobody else gets them before the lease is over. */
    List<FileKey> take(int most, Instant now, Duration lease);
}
