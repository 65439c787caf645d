package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Deletes the files that nobody needs any more (GRA-83). Where the store is away, they are tried again. */
@UseCase
public final class DeleteFiles {
    private static final int SOME = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final DoomedFiles doomed;
    private final StoredFiles files;
    private final Clock clock;

    public DeleteFiles(DoomedFiles doomed, StoredFiles files, Clock clock) {
        this.doomed = doomed;
        this.files = files;
        this.clock = clock;
    }

    /** Goes on until nothing is due; how many are gone. */
    public int handle() {
        int gone = 0;
        List<FileKey> some = doomed.take(SOME, clock.instant(), LEASE);
        while (!some.isEmpty()) {
            some.forEach(files::delete);
            doomed.spare(some);
            gone += some.size();
            some = doomed.take(SOME, clock.instant(), LEASE);
        }
        return gone;
    }
}
