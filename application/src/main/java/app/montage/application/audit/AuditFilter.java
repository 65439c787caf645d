package app.montage.application.audit;

import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are asked for; what is null does not matter.
 *
 * @param since the earliest
 * @param until what comes after the latest
 */
public record AuditFilter(
        @Nullable UserId who,
        @Nullable Thing thing,
        @Nullable String action,
        @Nullable Severity severity,
        @Nullable Instant since,
        @Nullable Instant until) {}
