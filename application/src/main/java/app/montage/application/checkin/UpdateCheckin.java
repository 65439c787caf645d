package app.montage.application.checkin;

import static app.montage.domain.checkin.CheckinRefusal.NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RecordMoment;
import app.montage.application.shared.Change;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.LocationName;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes a check-in of the viewer's; what the input leaves out stays. */
@UseCase
public final class UpdateCheckin {
    public record Input(
            CheckinId checkinId,
            @Nullable Instant occurredAt,
            Change<LocationName> location,
            @Nullable Tags tags,
            @Nullable Visibility visibility,
            @Nullable Widgets widgets) {
        private Checkin over(Checkin old, Instant now) {
            return new Checkin(
                    old.id(),
                    old.owner(),
                    occurredAt == null ? old.occurredAt() : occurredAt,
                    old.contentType(),
                    location.or(old.location()),
                    tags == null ? old.tags() : tags,
                    visibility == null ? old.visibility() : visibility,
                    widgets == null ? old.widgets() : widgets,
                    old.createdAt(),
                    now);
        }
    }

    private final Checkins checkins;
    private final RecordMoment recordMoment;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public UpdateCheckin(
            Checkins checkins,
            RecordMoment recordMoment,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.checkins = checkins;
        this.recordMoment = recordMoment;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<CheckinId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> checkins.find(viewer.id(), input.checkinId())
                .map(old -> input.over(old, clock.instant()).checked().map(changed -> save(viewer, old, changed)))
                .orElse(refused(NOT_FOUND)));
    }

    private CheckinId save(Viewer viewer, Checkin old, Checkin checkin) {
        checkins.save(checkin);
        recordMoment.handle(viewer, checkin.moment());
        audit.handle(viewer, CheckinAudit.updated(old, checkin));
        return checkin.id();
    }
}
