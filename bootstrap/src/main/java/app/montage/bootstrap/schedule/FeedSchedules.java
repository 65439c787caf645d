package app.montage.bootstrap.schedule;

import app.montage.application.gratitude.ForgetFeeds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes feeds that nobody pages through any more, and what people were shown long ago. */
@Factory
final class FeedSchedules {
    private static final Duration PERIOD = Duration.ofMinutes(10);

    @Singleton
    RecurringTask<Void> forgetFeeds(ForgetFeeds forgetFeeds) {
        return Tasks.recurring("feeds", FixedDelay.of(PERIOD)).execute((instance, context) -> forgetFeeds.handle());
    }
}
