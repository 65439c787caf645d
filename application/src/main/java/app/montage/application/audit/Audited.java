package app.montage.application.audit;

import app.montage.application.shared.Origin;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, with who did it, when, and from where.
 *
 * @param who null for somebody who has not said who they are, and for the program itself
 */
public record Audited(UUID id, Instant at, @Nullable UserId who, Origin origin, AuditEntry entry) {}
