package app.montage.domain.account;

import static app.montage.domain.account.DataExportRefusal.DATA_EXPORT_ENDED;
import static app.montage.domain.account.DataExportRefusal.DATA_EXPORT_UNDER_WAY;
import static app.montage.domain.account.DataExportRefusal.TOO_MANY_DATA_EXPORTS;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/** A copy of all that is kept of a person, as they asked for it: it is made, lies ready for a while, and goes. */
public record DataExport(DataExportId id, UserId owner, Status status, Instant requestedAt) {
    /** How far it has come. */
    public enum Status {
        WAITING,
        RUNNING,
        READY,
        FAILED,
        CANCELLED,
        EXPIRED
    }

    /** Why it could not be made, as far as its owner is told. */
    public enum Failure {
        NO_ROOM,
        UNAVAILABLE,
        INTERNAL
    }

    /**
     * @param lately how many the owner has asked for in the last while
     * @param most how many they may in that while
     */
    public static Result<DataExport> request(
            DataExportId id, UserId owner, Instant now, boolean isOneUnderWay, int lately, int most) {
        if (isOneUnderWay) return refused(DATA_EXPORT_UNDER_WAY);
        if (lately >= most) return refused(TOO_MANY_DATA_EXPORTS);
        return ok(new DataExport(id, owner, Status.WAITING, now));
    }

    /** Its owner no longer wants it, be it made or not. */
    public Result<DataExport> cancel() {
        return switch (status) {
            case WAITING, RUNNING, READY -> ok(new DataExport(id, owner, Status.CANCELLED, requestedAt));
            case FAILED, CANCELLED, EXPIRED -> refused(DATA_EXPORT_ENDED);
        };
    }
}
