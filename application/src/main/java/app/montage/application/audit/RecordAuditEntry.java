package app.montage.application.audit;

import app.montage.application.shared.Ids;
import app.montage.application.shared.Origin;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import java.time.Clock;

/** Keeps that the viewer did something. Whatever changes something calls it, in the transaction of the change. */
@UseCase
public final class RecordAuditEntry {
    private final AuditLog log;
    private final Clock clock;
    private final Ids ids;

    public RecordAuditEntry(AuditLog log, Clock clock, Ids ids) {
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(Viewer viewer, AuditEntry entry) {
        log.add(new Audited(ids.next(), clock.instant(), viewer.user(), Origin.current(), entry));
    }
}
