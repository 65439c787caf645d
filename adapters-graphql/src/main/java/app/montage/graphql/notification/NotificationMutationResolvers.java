package app.montage.graphql.notification;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.notification.DeleteNotification;
import app.montage.application.notification.MarkNotificationRead;
import app.montage.application.notification.MarkNotificationUnread;
import app.montage.application.notification.MarkNotificationsRead;
import app.montage.application.notification.NotificationReader;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Marking notifications read, and clearing them away. */
@Singleton
final class NotificationMutationResolvers implements Resolvers {
    private static final String NOTIFICATION = "notification";

    private final MarkNotificationRead markRead;
    private final MarkNotificationUnread markUnread;
    private final MarkNotificationsRead markAllRead;
    private final DeleteNotification delete;
    private final NotificationReader notifications;

    NotificationMutationResolvers(
            MarkNotificationRead markRead,
            MarkNotificationUnread markUnread,
            MarkNotificationsRead markAllRead,
            DeleteNotification delete,
            NotificationReader notifications) {
        this.markRead = markRead;
        this.markUnread = markUnread;
        this.markAllRead = markAllRead;
        this.delete = delete;
        this.notifications = notifications;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("markNotificationRead", this::markNotificationRead)
                        .dataFetcher("markNotificationUnread", this::markNotificationUnread)
                        .dataFetcher("markNotificationsRead", this::markNotificationsRead)
                        .dataFetcher("deleteNotification", this::deleteNotification));
    }

    private Object markNotificationRead(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                NOTIFICATION,
                () -> markRead.handle(viewer, input(env, MarkNotificationRead.Input.class)),
                id -> notifications.one(viewer, id));
    }

    private Object markNotificationUnread(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                NOTIFICATION,
                () -> markUnread.handle(viewer, input(env, MarkNotificationUnread.Input.class)),
                id -> notifications.one(viewer, id));
    }

    private Object markNotificationsRead(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "markedCount",
                () -> markAllRead.handle(viewer, input(env, MarkNotificationsRead.Input.class)),
                Optional::of);
    }

    private Object deleteNotification(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "deletedNotificationId",
                () -> delete.handle(viewer, input(env, DeleteNotification.Input.class)),
                id -> Optional.of(NotificationResolvers.id(id)));
    }
}
