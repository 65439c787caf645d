package app.montage.bootstrap.schedule;

import app.montage.application.gratitude.ForgetPictures;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets pictures that no post has. */
@Factory
final class GratitudeSchedules {
    private static final Duration PERIOD = Duration.ofHours(1);

    @Singleton
    RecurringTask<Void> forgetPictures(ForgetPictures forgetPictures) {
        return Tasks.recurring("unused-pictures", FixedDelay.of(PERIOD))
                .execute((instance, context) -> forgetPictures.handle());
    }
}
