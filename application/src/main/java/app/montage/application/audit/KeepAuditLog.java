package app.montage.application.audit;

import app.montage.application.shared.UseCase;

/** Sees to it that the audit log has room for what comes, and lets go of what is old (NST-31, NST-35). */
@UseCase
public final class KeepAuditLog {
    /** So long may this not run before anything is refused. */
    private static final int MONTHS_AHEAD = 3;

    private final AuditLog log;
    private final AuditSettings settings;

    public KeepAuditLog(AuditLog log, AuditSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    public void handle() {
        log.makeMonths(MONTHS_AHEAD);
        log.dropMonths(settings.keep(), settings.keepGrave());
    }
}
