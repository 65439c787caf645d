package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has a copy made of all that is kept of the viewer, which they hear of by mail once it is ready. */
@UseCase
public final class RequestDataExport {
    public record Input(@Nullable IdempotencyKey idempotencyKey) {}

    private static final Duration DAY = Duration.ofDays(1);
    private static final IdempotencyKeys.Wish<DataExportId> WISH =
            new IdempotencyKeys.Wish<>("requestDataExport", DataExportId::new, DataExportId::value);

    private final DataExports exports;
    private final Users users;
    private final LeavingSettings settings;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public RequestDataExport(
            DataExports exports,
            Users users,
            LeavingSettings settings,
            RecordAuditEntry audit,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.exports = exports;
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** The person is locked meanwhile, so that two wishes at once are counted one after the other. */
    public Result<DataExportId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> users.find(viewer.id())
                .map(owner -> keys.once(viewer, WISH, input.idempotencyKey(), () -> request(viewer, owner.id())))
                .orElse(refused(USER_NOT_FOUND)));
    }

    private Result<DataExportId> request(Viewer viewer, UserId owner) {
        Instant now = clock.instant();
        return DataExport.request(
                        new DataExportId(ids.next()),
                        owner,
                        now,
                        exports.isOneUnderWay(owner),
                        exports.since(owner, now.minus(DAY)),
                        settings.exportsADay())
                .map(export -> add(viewer, export));
    }

    private DataExportId add(Viewer viewer, DataExport export) {
        exports.add(export);
        Thing thing = new Thing("DataExport", export.id().value());
        audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, "requestDataExport", thing));
        return export.id();
    }
}
