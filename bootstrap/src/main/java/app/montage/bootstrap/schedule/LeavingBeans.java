package app.montage.bootstrap.schedule;

import app.montage.application.account.EraseLeavers;
import app.montage.application.account.LeavingSettings;
import app.montage.application.account.MakeDataExports;
import app.montage.application.account.ReplayErasures;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How people leave, from {@code leaving.*}, and the work of it: who has left is erased, and stays so. */
@Factory
final class LeavingBeans {
    @Singleton
    LeavingSettings settings(
            @Value("${leaving.grace:30d}") Duration grace,
            @Value("${leaving.export-life:7d}") Duration exportLife,
            @Value("${leaving.link-life:15m}") Duration linkLife,
            @Value("${leaving.exports-a-day:3}") int exportsADay) {
        return new LeavingSettings(grace, exportLife, linkLife, exportsADay);
    }

    @Singleton
    RecurringTask<Void> eraseLeavers(
            EraseLeavers eraseLeavers, @Value("${leaving.erasing-period:1m}") Duration period) {
        return Tasks.recurring("erase-leavers", FixedDelay.of(period))
                .execute((instance, context) -> eraseLeavers.handle());
    }

    @Singleton
    RecurringTask<Void> replayErasures(
            ReplayErasures replayErasures, @Value("${leaving.replay-period:10m}") Duration period) {
        return Tasks.recurring("replay-erasures", FixedDelay.of(period))
                .execute((instance, context) -> replayErasures.handle());
    }

    @Singleton
    RecurringTask<Void> makeDataExports(
            MakeDataExports makeDataExports, @Value("${leaving.export-period:5s}") Duration period) {
        return Tasks.recurring("data-exports", FixedDelay.of(period))
                .execute((instance, context) -> makeDataExports.handle());
    }
}
