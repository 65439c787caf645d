package app.montage.application.checkin;

import static app.montage.domain.shared.Result.ok;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RecordMoment;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.ContentLabel;
import app.montage.domain.checkin.LocationName;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records something of the viewer's life. A repeated wish of the same key is the same check-in, made once. */
@UseCase
public final class CreateCheckin {
    public record Input(
            @Nullable IdempotencyKey idempotencyKey,
            @Nullable Instant occurredAt,
            @Nullable ContentLabel contentType,
            @Nullable LocationName location,
            @Nullable Tags tags,
            @Nullable Visibility visibility,
            Widgets widgets) {
        private Checkin checkin(CheckinId id, UserId owner, Instant now) {
            return new Checkin(
                    id,
                    owner,
                    occurredAt == null ? now : occurredAt,
                    contentType == null ? widgets.label() : contentType,
                    location,
                    tags == null ? Tags.NONE : tags,
                    visibility == null ? Visibility.FRIENDS : visibility,
                    widgets,
                    now,
                    now);
        }
    }

    private static final IdempotencyKeys.Wish<CheckinId> WISH =
            new IdempotencyKeys.Wish<>("createCheckin", CheckinId::new, CheckinId::value);

    private final Checkins checkins;
    private final RecordMoment recordMoment;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public CreateCheckin(
            Checkins checkins,
            RecordMoment recordMoment,
            RecordAuditEntry audit,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.checkins = checkins;
        this.recordMoment = recordMoment;
        this.audit = audit;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Result<CheckinId> handle(Viewer viewer, Input input) {
        return input.checkin(new CheckinId(ids.next()), viewer.id(), clock.instant())
                .checked()
                .then(checkin -> transactions.call(
                        () -> keys.once(viewer, WISH, input.idempotencyKey(), () -> keep(viewer, checkin))));
    }

    private Result<CheckinId> keep(Viewer viewer, Checkin checkin) {
        checkins.add(checkin);
        recordMoment.handle(viewer, checkin.moment());
        audit.handle(viewer, CheckinAudit.created(checkin));
        return ok(checkin.id());
    }
}
