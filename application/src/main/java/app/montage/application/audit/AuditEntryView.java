package app.montage.application.audit;

import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody did something, and from where; where from and who may be withheld. */
public record AuditEntryView(
        UUID id,
        Instant at,
        @Nullable UserId who,
        String action,
        Thing thing,
        Severity severity,
        List<Change> changes,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String correlationId) {
    /** What changed of the thing, its values as JSON; null for what was or is nothing. */
    public record Change(
            String name, @Nullable String from, @Nullable String to) {}
}
