package app.montage.application.gratitude;

import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.FileContent;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The files of pictures, which live as long as the pictures and no longer. */
@UseCase
public final class PictureFiles {
    /** Longer than any upload takes. */
    private static final Duration UNTIL_UNUSED = Duration.ofHours(1);

    private final PostPictures pictures;
    private final StoredFiles files;
    private final DoomedFiles doomed;
    private final Transactions transactions;
    private final Clock clock;

    public PictureFiles(
            PostPictures pictures, StoredFiles files, DoomedFiles doomed, Transactions transactions, Clock clock) {
        this.pictures = pictures;
        this.files = files;
        this.doomed = doomed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the file; it goes by itself unless the picture is added. Where it cannot be kept, what there is of it goes at once. */
    void keep(PostPicture picture, byte[] jpeg) {
        List<FileKey> file = List.of(picture.file());
        transactions.run(() -> doomed.doom(file, clock.instant().plus(UNTIL_UNUSED)));
        try {
            files.keep(picture.file(), FileContent.of(jpeg));
        } catch (RuntimeException e) {
            transactions.run(() -> doomed.doom(file, clock.instant()));
            throw e;
        }
    }

    /** Adds the picture whose file is kept; in a transaction, as is what follows. */
    void add(UserId author, PostPicture picture) {
        pictures.add(author, picture, clock.instant());
        doomed.spare(List.of(picture.file()));
    }

    /** The files of pictures that are gone go, too. */
    void lose(Collection<PictureId> gone) {
        if (!gone.isEmpty()) doomed.doom(gone.stream().map(PostPicture::file).toList(), clock.instant());
    }
}
