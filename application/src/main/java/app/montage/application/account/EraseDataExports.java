package app.montage.application.account;

import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.ErasurePart;
import app.montage.application.shared.Leaver;
import app.montage.application.shared.UseCase;
import app.montage.domain.shared.FileKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Copies of the data of who has left go with them, and their files. */
@UseCase
public final class EraseDataExports implements ErasurePart {
    private final DataExports exports;
    private final DoomedFiles doomed;
    private final Clock clock;

    public EraseDataExports(DataExports exports, DoomedFiles doomed, Clock clock) {
        this.exports = exports;
        this.doomed = doomed;
        this.clock = clock;
    }

    @Override
    public int erase(Leaver leaver, int most) {
        List<Optional<FileKey>> removed = exports.remove(leaver.person(), most);
        List<FileKey> files = removed.stream().flatMap(Optional::stream).toList();
        if (!files.isEmpty()) doomed.doom(files, clock.instant());
        return removed.size();
    }
}
