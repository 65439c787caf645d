package app.montage.application.account;

import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UnavailableException;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.DataExport;
import app.montage.domain.shared.FileKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copies of their data that people have asked for, one after the other, and deletes those whose time is over. What
 * cannot be made is tried again later, five times at most (P-21); whoever dies over one is relieved after a minute.
 */
@UseCase
public final class MakeDataExports {
    private static final int SOME = 100;
    private static final int ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final DataExports exports;
    private final WriteDataExport writeDataExport;
    private final DoomedFiles doomed;
    private final AccountLetters letters;
    private final LeavingSettings settings;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;

    public MakeDataExports(
            DataExports exports,
            WriteDataExport writeDataExport,
            DoomedFiles doomed,
            AccountLetters letters,
            LeavingSettings settings,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        this.exports = exports;
        this.writeDataExport = writeDataExport;
        this.doomed = doomed;
        this.letters = letters;
        this.settings = settings;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /** Goes on until nothing is due; how many are ready. */
    public int handle() {
        expire();
        int ready = 0;
        for (Optional<DataExports.Taken> next = take(); next.isPresent(); next = take())
            if (isMade(next.get())) ready++;
        return ready;
    }

    private void expire() {
        List<FileKey> over;
        do {
            over = transactions.call(() -> {
                List<FileKey> some = exports.expire(SOME, clock.instant());
                if (!some.isEmpty()) doomed.doom(some, clock.instant());
                return some;
            });
        } while (!over.isEmpty());
    }

    private Optional<DataExports.Taken> take() {
        Instant now = clock.instant();
        exports.giveUp(ATTEMPTS, now);
        return exports.take(now, now.plus(LEASE));
    }

    private boolean isMade(DataExports.Taken taken) {
        try {
            long size = writeDataExport.write(taken);
            return transactions.call(() -> ready(taken, size));
        } catch (WriteDataExport.StoppedException _) {
            return false; // what was written goes by itself
        } catch (RuntimeException reason) {
            transactions.run(
                    () -> exports.failed(taken, failure(reason), String.valueOf(reason), again(taken.attempt())));
            return false;
        }
    }

    private boolean ready(DataExports.Taken taken, long size) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.exportLife());
        if (!exports.ready(taken, size, now, expiresAt)) return false;
        doomed.spare(List.of(taken.file()));
        letters.exported(taken.address(), expiresAt);
        return true;
    }

    private static DataExport.Failure failure(RuntimeException reason) {
        return switch (reason) {
            case StorageFullException _ -> DataExport.Failure.NO_ROOM;
            case UnavailableException _ -> DataExport.Failure.UNAVAILABLE;
            default -> DataExport.Failure.INTERNAL;
        };
    }

    /** After 10, 20, 40 … seconds and some more, so that what failed together is not tried together. */
    private @Nullable Instant again(int attempts) {
        if (attempts >= ATTEMPTS) return null;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return clock.instant().plus(pause).plusMillis(random.nextLong(pause.toMillis()));
    }
}
