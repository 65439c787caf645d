package app.montage.bootstrap.schedule;

import app.montage.application.notification.ForgetNotifications;
import app.montage.application.notification.MailNotifications;
import app.montage.application.notification.NotificationSettings;
import app.montage.application.notification.PushNotifications;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How people are told of things, from {@code notification.*}, and the work of it: letters, pushes, clearing away. */
@Factory
final class NotificationBeans {
    private static final Duration CLEANING = Duration.ofHours(1);

    @Singleton
    NotificationSettings settings(
            @Value("${notification.an-hour:20}") int anHour,
            @Value("${notification.life:90d}") Duration life,
            @Value("${notification.collecting:1m}") Duration collecting,
            @Value("${notification.pause:1h}") Duration pause) {
        return new NotificationSettings(anHour, life, collecting, pause);
    }

    @Singleton
    RecurringTask<Void> mailNotifications(
            MailNotifications mailNotifications, @Value("${notification.period:1s}") Duration period) {
        return Tasks.recurring("notification-mails", FixedDelay.of(period))
                .execute((instance, context) -> mailNotifications.handle());
    }

    @Singleton
    RecurringTask<Void> pushNotifications(
            PushNotifications pushNotifications, @Value("${notification.period:1s}") Duration period) {
        return Tasks.recurring("notification-pushes", FixedDelay.of(period))
                .execute((instance, context) -> pushNotifications.handle());
    }

    @Singleton
    RecurringTask<Void> forgetNotifications(ForgetNotifications forgetNotifications) {
        return Tasks.recurring("notifications-expired", FixedDelay.of(CLEANING))
                .execute((instance, context) -> forgetNotifications.handle());
    }
}
