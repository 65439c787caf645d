package app.montage.application.account;

import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies of people's data: those to be made, being made and ready, and what became of the others. */
public interface DataExports {
    /** @param attempt how often it has been tried to make it, this time included: who tries again gets another number */
    record Taken(DataExportId id, UserId owner, EmailAddress address, int attempt) {
        /** Each attempt writes a file of its own, so that one that was given up cannot spoil the next. */
        public FileKey file() {
            return new FileKey("data_exports/" + id.value() + "_" + attempt + ".zip");
        }
    }

    /** A file that is ready, and whose data are in it. */
    record Ready(FileKey file, UserId owner, Instant requestedAt) {}

    boolean isOneUnderWay(UserId owner);

    /** How many somebody has asked for since then. */
    int since(UserId owner, Instant time);

    void add(DataExport export);

    /** Nobody else changes it until the transaction ends. */
    Optional<DataExport> find(UserId owner, DataExportId id);

    /** Ends it; the file that it had, if it had one. */
    Optional<FileKey> cancel(DataExportId id);

    /** One that is to be made. Nobody else gets it before the lease is over. */
    Optional<Taken> take(Instant now, Instant leased);

    /** Gives up those that nobody has made in so many attempts and whose lease is over. */
    void giveUp(int attempts, Instant now);

    /** How far it has come; false where it is no longer this attempt's, and so in vain. */
    boolean goOn(Taken taken, int percent, Instant leased);

    /** It is there; false as above. */
    boolean ready(Taken taken, long size, Instant now, Instant expiresAt);

    /** @param again when to try again; null for never */
    void failed(Taken taken, DataExport.Failure failure, String detail, @Nullable Instant again);

    /** The file, if it is ready still and its owner is there. */
    Optional<Ready> find(DataExportId id, Instant now);

    /** Ends some whose time is over; their files. */
    List<FileKey> expire(int most, Instant now);

    /** Forgets some of the person's; the files that they had. */
    List<Optional<FileKey>> remove(UserId owner, int most);
}
