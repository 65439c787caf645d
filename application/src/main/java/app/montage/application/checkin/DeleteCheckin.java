package app.montage.application.checkin;

import static app.montage.domain.checkin.CheckinRefusal.NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RemoveMoment;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** Deletes a check-in of the viewer's: at once nobody sees it any more, in montages neither. */
@UseCase
public final class DeleteCheckin {
    public record Input(CheckinId checkinId) {}

    private final Checkins checkins;
    private final RemoveMoment removeMoment;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteCheckin(
            Checkins checkins,
            RemoveMoment removeMoment,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.checkins = checkins;
        this.removeMoment = removeMoment;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<CheckinId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> checkins.find(viewer.id(), input.checkinId())
                .map(checkin -> delete(viewer, checkin))
                .orElse(refused(NOT_FOUND)));
    }

    private Result<CheckinId> delete(Viewer viewer, Checkin checkin) {
        checkins.delete(checkin.id(), clock.instant());
        removeMoment.handle(viewer, checkin.key());
        audit.handle(viewer, CheckinAudit.deleted(checkin));
        return ok(checkin.id());
    }
}
