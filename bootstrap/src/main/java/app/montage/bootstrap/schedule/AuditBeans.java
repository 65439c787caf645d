package app.montage.bootstrap.schedule;

import app.montage.application.audit.AuditSettings;
import app.montage.application.audit.KeepAuditLog;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The audit log's settings, from {@code audit.*}, and its work: months are made ahead and dropped when they are old. */
@Factory
final class AuditBeans {
    private static final Duration PERIOD = Duration.ofHours(1);

    @Singleton
    AuditSettings settings(
            @Value("${audit.keep:90d}") Duration keep, @Value("${audit.keep-grave:365d}") Duration keepGrave) {
        return new AuditSettings(keep, keepGrave);
    }

    @Singleton
    RecurringTask<Void> keepAuditLog(KeepAuditLog keepAuditLog) {
        return Tasks.recurring("audit-log", FixedDelay.of(PERIOD))
                .execute((instance, context) -> keepAuditLog.handle());
    }
}
