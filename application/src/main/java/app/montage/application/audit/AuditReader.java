package app.montage.application.audit;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import java.time.Instant;
import java.util.UUID;

/** Tells who did what, newest first. */
public interface AuditReader {
    /** So many are counted and no more: the log is long. */
    int COUNTED = 10_000;

    /** A place in the log. */
    record Mark(Instant at, UUID id) {
        public static Mark of(AuditEntryView entry) {
            return new Mark(entry.at(), entry.id());
        }
    }

    /** What anybody did. Whether the viewer may know is for the use case to say. */
    Page<AuditEntryView> page(Viewer viewer, AuditFilter filter, PageRequest<Mark> page);

    int count(Viewer viewer, AuditFilter filter);

    /** What concerns the viewer's own safety: done by them, or to their account; who else did it is not told. */
    Page<AuditEntryView> security(Viewer viewer, PageRequest<Mark> page);

    int countSecurity(Viewer viewer);
}
