package app.montage.application.checkin;

import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;

/** What the audit log tells of check-ins: when, for whom to see, and of what they are about only that it changed. */
final class CheckinAudit {
    private CheckinAudit() {}

    static AuditEntry created(Checkin it) {
        return of("createCheckin", it.id())
                .changed("visibility", null, it.visibility())
                .changed("occurredAt", null, it.occurredAt());
    }

    static AuditEntry updated(Checkin old, Checkin it) {
        return of("updateCheckin", it.id())
                .changed("visibility", old.visibility(), it.visibility())
                .changed("occurredAt", old.occurredAt(), it.occurredAt())
                .changedUntold("location", old.location(), it.location())
                .changedUntold("tags", old.tags(), it.tags())
                .changedUntold("widgets", old.widgets(), it.widgets());
    }

    static AuditEntry deleted(Checkin it) {
        return of("deleteCheckin", it.id())
                .changed("visibility", it.visibility(), null)
                .changed("occurredAt", it.occurredAt(), null);
    }

    private static AuditEntry of(String action, CheckinId id) {
        return AuditEntry.of(Severity.LOW, action, new Thing("Checkin", id.value()));
    }
}
