package app.montage.application.audit;

import app.montage.application.shared.Admins;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import java.util.Optional;

/** Lets an admin look up who did what; that they looked is in the log from then on. For others there is no log. */
@UseCase
public final class ReadAuditLog {
    private final AuditReader entries;
    private final Admins admins;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public ReadAuditLog(AuditReader entries, Admins admins, RecordAuditEntry audit, Transactions transactions) {
        this.entries = entries;
        this.admins = admins;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Optional<Page<AuditEntryView>> handle(
            Viewer viewer, AuditFilter filter, PageRequest<AuditReader.Mark> request) {
        if (viewer.isAnonymous()) return Optional.empty();
        return transactions.call(() -> {
            if (!admins.has(viewer)) return Optional.empty();
            Page<AuditEntryView> page = entries.page(viewer, filter, request);
            audit.handle(viewer, entry(filter));
            return Optional.of(page);
        });
    }

    private static AuditEntry entry(AuditFilter filter) {
        Thing thing = filter.thing();
        return AuditEntry.of(Severity.HIGH, "auditLog", new Thing("AuditLog", null))
                .changed(
                        "personId",
                        null,
                        filter.who() == null ? null : filter.who().value())
                .changed("thingId", null, thing == null ? null : thing.id())
                .changed("action", null, filter.action())
                .changed("severity", null, filter.severity())
                .changed("since", null, filter.since())
                .changed("until", null, filter.until());
    }
}
