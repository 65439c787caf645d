package app.montage.application.gratitude;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.gratitude.PictureId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets pictures that were sent a day ago and that no post has. */
@UseCase
public final class ForgetPictures {
    private static final Duration AGE = Duration.ofDays(1);
    private static final int SOME = 100;

    private final PostPictures pictures;
    private final PictureFiles files;
    private final Transactions transactions;
    private final Clock clock;

    public ForgetPictures(PostPictures pictures, PictureFiles files, Transactions transactions, Clock clock) {
        this.pictures = pictures;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on until there are none; how many there were. */
    public int handle() {
        int forgotten = 0;
        int some = some();
        while (some > 0) {
            forgotten += some;
            some = some();
        }
        return forgotten;
    }

    private int some() {
        return transactions.call(() -> {
            List<PictureId> gone = pictures.forgetUnused(clock.instant().minus(AGE), SOME);
            files.lose(gone);
            return gone.size();
        });
    }
}
