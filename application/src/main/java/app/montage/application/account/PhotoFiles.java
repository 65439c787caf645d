package app.montage.application.account;

import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.FileContent;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of photos, which live as long as somebody is shown by them and no longer. */
@UseCase
public final class PhotoFiles {
    /** Longer than any upload takes. */
    private static final Duration UNTIL_UNUSED = Duration.ofHours(1);

    private final StoredFiles files;
    private final DoomedFiles doomed;
    private final Transactions transactions;
    private final Clock clock;

    public PhotoFiles(StoredFiles files, DoomedFiles doomed, Transactions transactions, Clock clock) {
        this.files = files;
        this.doomed = doomed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps all of them; they go by themselves unless somebody makes use of them. Where one cannot be kept, all go at once. */
    void keep(ProfilePhoto photo, Map<PhotoSize, byte[]> variants) {
        transactions.run(() -> doomed.doom(photo.files(), clock.instant().plus(UNTIL_UNUSED)));
        try {
            variants.forEach((size, bytes) -> files.keep(photo.file(size), FileContent.of(bytes)));
        } catch (RuntimeException e) {
            transactions.run(() -> doomed.doom(photo.files(), clock.instant()));
            throw e;
        }
    }

    /** From now on the one is used, and the other no longer; to be said in the transaction by which it is so. */
    void replace(@Nullable ProfilePhoto old, @Nullable ProfilePhoto now) {
        if (now != null) doomed.spare(now.files());
        if (old != null) doomed.doom(old.files(), clock.instant());
    }
}
