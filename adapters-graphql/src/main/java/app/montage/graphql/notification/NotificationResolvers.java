package app.montage.graphql.notification;

import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.UserView;
import app.montage.application.notification.NotificationArrivals;
import app.montage.application.notification.NotificationFilter;
import app.montage.application.notification.NotificationReader;
import app.montage.application.notification.NotificationReader.Mark;
import app.montage.application.notification.NotificationReceivedView;
import app.montage.application.notification.NotificationView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.Wording;
import app.montage.graphql.account.UserLoaders;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/** What the viewer was told, and hearing of it as it happens. */
@Singleton
final class NotificationResolvers implements Resolvers, NodeResolver {
    private static final Cursors<Mark> LIST = NotificationArguments.cursors("notifications");

    private final NotificationReader notifications;
    private final NotificationArrivals arrivals;

    NotificationResolvers(NotificationReader notifications, NotificationArrivals arrivals) {
        this.notifications = notifications;
        this.arrivals = arrivals;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("notifications", this::notifications)
                        .dataFetcher("unreadNotificationCount", this::unread));
        wiring.type("Subscription", type -> type.dataFetcher("notificationReceived", this::received));
        Fields.of(type(), NotificationView.class)
                .field("id", it -> id(it.id()))
                .field("type", NotificationView::type)
                .field("severity", NotificationView::severity)
                .field("category", NotificationView::category)
                .field("priority", NotificationView::priority)
                .field("icon", it -> it.type().icon())
                .field("title", NotificationView::title)
                .fetch("message", NotificationResolvers::message)
                .fetch("actors", NotificationResolvers::actors)
                .field("peopleCount", NotificationView::people)
                .field("count", NotificationView::count)
                .field("isBatch", NotificationView::isBatch)
                .fetch("children", NotificationResolvers::children)
                .field("isRead", NotificationView::isRead)
                .field("readAt", NotificationView::readAt)
                .field("createdAt", NotificationView::createdAt)
                .field("lastUpdatedAt", NotificationView::lastUpdatedAt)
                .field("expiresAt", NotificationView::expiresAt)
                .field("actionUrl", NotificationView::actionUrl)
                .field("postId", it -> id("Post", it.subject().post()))
                .field("commentId", it -> id("Comment", it.subject().comment()))
                .field("emojiCode", it -> it.subject().emojiCode())
                .wire(wiring);
        Fields.of("NotificationReceived", NotificationReceivedView.class)
                .field("notification", NotificationReceivedView::notification)
                .fetch("unreadCount", this::unread)
                .wire(wiring);
        Connections.wire(wiring, type());
    }

    private @Nullable Object notifications(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        if (viewer.isAnonymous()) return null;
        NotificationFilter filter = NotificationArguments.filter(env);
        return Connections.of(
                notifications.page(viewer, filter, Connections.request(env, LIST)),
                it -> LIST.encode(new Mark(it.lastUpdatedAt(), it.id().value())),
                () -> notifications.count(viewer, filter));
    }

    private @Nullable Integer unread(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        return viewer.isAnonymous() ? null : notifications.unread(viewer);
    }

    private Object received(DataFetchingEnvironment env) {
        return FlowAdapters.toPublisher(arrivals.of(person(env)));
    }

    private static CompletableFuture<List<UserView>> actors(DataFetchingEnvironment env) {
        return UserLoaders.users(env, source(env).actors());
    }

    private static CompletableFuture<String> message(DataFetchingEnvironment env) {
        NotificationView it = source(env);
        return UserLoaders.users(env, it.actors())
                .thenApply(actors -> Wording.of(
                        it.type(),
                        it.people(),
                        actors.stream().map(UserView::displayName).toList()));
    }

    private static Object children(DataFetchingEnvironment env) {
        NotificationView batch = source(env);
        Cursors<Mark> cursors =
                NotificationArguments.cursors("notifications in " + batch.id().value());
        PageRequest<Mark> request = Connections.request(env, cursors);
        return batch.isBatch()
                ? NotificationLoaders.children(env, batch.id(), request)
                        .thenApply(page -> children(page, cursors, batch.count()))
                : children(new Page<>(List.of(), false, false), cursors, 0);
    }

    private static Connected<NotificationView> children(Page<NotificationView> page, Cursors<Mark> cursors, int count) {
        return Connections.of(
                page, it -> cursors.encode(new Mark(it.createdAt(), it.id().value())), () -> count);
    }

    private static NotificationView source(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<NotificationView>getSource());
    }

    static String id(NotificationId id) {
        return GlobalIds.encode("Notification", id.value());
    }

    private static @Nullable String id(String type, @Nullable UUID key) {
        return key == null ? null : GlobalIds.encode(type, key);
    }

    @Override
    public String type() {
        return "Notification";
    }

    @Override
    public Class<?> view() {
        return NotificationView.class;
    }

    @Override
    public CompletableFuture<@Nullable NotificationView> load(DataFetchingEnvironment env, List<UUID> key) {
        return key.size() == 1
                ? NotificationLoaders.notification(env, new NotificationId(key.getFirst()))
                : CompletableFuture.completedFuture(null);
    }
}
