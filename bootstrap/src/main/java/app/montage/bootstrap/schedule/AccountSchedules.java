package app.montage.bootstrap.schedule;

import app.montage.application.account.ForgetExpired;
import app.montage.application.shared.SendMails;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What is done for accounts besides answering: letters go out, and what is over is deleted. */
@Factory
final class AccountSchedules {
    private static final Duration CLEANING = Duration.ofHours(1);

    @Singleton
    RecurringTask<Void> sendMails(SendMails sendMails, @Value("${mail.period:1s}") Duration period) {
        return Tasks.recurring("mails", FixedDelay.of(period)).execute((instance, context) -> sendMails.handle());
    }

    @Singleton
    RecurringTask<Void> forgetExpired(ForgetExpired forgetExpired) {
        return Tasks.recurring("account-expired", FixedDelay.of(CLEANING))
                .execute((instance, context) -> forgetExpired.handle());
    }
}
