package app.montage.graphql.notification;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.notification.NotificationReader;
import app.montage.application.notification.PushNotices;
import app.montage.application.notification.UpdateNotificationPreferences;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.QuietHours;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people want to be told. */
@Singleton
final class NotificationPreferenceResolvers implements Resolvers {
    private final UpdateNotificationPreferences update;
    private final NotificationReader notifications;
    private final Optional<PushNotices> push;

    NotificationPreferenceResolvers(
            UpdateNotificationPreferences update, NotificationReader notifications, Optional<PushNotices> push) {
        this.update = update;
        this.notifications = notifications;
        this.push = push;
    }

    /** One type's line among the preferences. */
    private record Line(NotificationPreferences preferences, NotificationType type) {
        boolean wants(NotificationChannel channel) {
            return preferences.wants(type, channel);
        }
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("notificationPreferences", this::preferences));
        wiring.type("Mutation", type -> type.dataFetcher("updateNotificationPreferences", this::update));
        Fields.of("NotificationPreferences", NotificationPreferences.class)
                .field("types", NotificationPreferenceResolvers::lines)
                .field("isGrouped", NotificationPreferences::isGrouped)
                .field("quietHours", NotificationPreferences::quietHours)
                .field("digest", NotificationPreferences::digest)
                .field("isPushAvailable", it -> push.isPresent())
                .wire(wiring);
        Fields.of("NotificationTypePreference", Line.class)
                .field("type", Line::type)
                .field("inApp", it -> it.wants(NotificationChannel.IN_APP))
                .field("email", it -> it.wants(NotificationChannel.EMAIL))
                .field("push", it -> it.wants(NotificationChannel.PUSH))
                .wire(wiring);
        Fields.of("QuietHours", QuietHours.class)
                .field("from", it -> it.from().value())
                .field("until", it -> it.until().value())
                .wire(wiring);
    }

    /** Of batches nobody is told by themselves. */
    private static List<Line> lines(NotificationPreferences preferences) {
        return Arrays.stream(NotificationType.values())
                .filter(NotificationType::isTold)
                .map(type -> new Line(preferences, type))
                .toList();
    }

    private @Nullable Object preferences(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        return viewer.isAnonymous() ? null : notifications.preferences(viewer);
    }

    private Object update(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "preferences",
                () -> update.handle(viewer, input(env, UpdateNotificationPreferences.Input.class)),
                id -> Optional.of(notifications.preferences(viewer)));
    }
}
