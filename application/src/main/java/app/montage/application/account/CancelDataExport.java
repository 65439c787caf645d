package app.montage.application.account;

import static app.montage.domain.account.DataExportRefusal.DATA_EXPORT_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.DoomedFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.util.List;

/** Stops the making of a copy of the viewer's data, or deletes it where it is made. */
@UseCase
public final class CancelDataExport {
    public record Input(DataExportId dataExportId) {}

    private final DataExports exports;
    private final DoomedFiles doomed;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public CancelDataExport(
            DataExports exports, DoomedFiles doomed, RecordAuditEntry audit, Transactions transactions, Clock clock) {
        this.exports = exports;
        this.doomed = doomed;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<DataExportId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> exports.find(viewer.id(), input.dataExportId())
                .map(export -> export.cancel().map(cancelled -> cancel(viewer, cancelled)))
                .orElse(refused(DATA_EXPORT_NOT_FOUND)));
    }

    private DataExportId cancel(Viewer viewer, DataExport export) {
        exports.cancel(export.id()).ifPresent(file -> doomed.doom(List.of(file), clock.instant()));
        Thing thing = new Thing("DataExport", export.id().value());
        audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, "cancelDataExport", thing));
        return export.id();
    }
}
