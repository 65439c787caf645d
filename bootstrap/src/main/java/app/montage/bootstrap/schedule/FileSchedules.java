package app.montage.bootstrap.schedule;

import app.montage.application.shared.DeleteFiles;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes stored files that nobody needs any more. */
@Factory
final class FileSchedules {
    @Singleton
    RecurringTask<Void> deleteFiles(DeleteFiles deleteFiles, @Value("${storage.period:5s}") Duration period) {
        return Tasks.recurring("doomed-files", FixedDelay.of(period))
                .execute((instance, context) -> deleteFiles.handle());
    }
}
