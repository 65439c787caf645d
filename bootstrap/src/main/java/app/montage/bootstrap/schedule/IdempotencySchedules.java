package app.montage.bootstrap.schedule;

import app.montage.application.shared.IdempotencyKeys;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes the keys of wishes that nobody repeats any more. */
@Factory
final class IdempotencySchedules {
    private static final Duration PERIOD = Duration.ofHours(1);

    @Singleton
    RecurringTask<Void> forgetKeys(IdempotencyKeys keys) {
        return Tasks.recurring("idempotency-keys", FixedDelay.of(PERIOD))
                .execute((instance, context) -> keys.forgetOld());
    }
}
