package app.montage.graphql.notification;

import app.montage.application.notification.NotificationReader;
import app.montage.application.notification.NotificationReader.Mark;
import app.montage.application.notification.NotificationView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationId;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** Notifications, and what is in batches, by the batch. */
@Singleton
final class NotificationLoaders implements DataLoaders {
    private static final String NOTIFICATIONS = "notifications";
    private static final String CHILDREN = "notificationsInBatches";

    private final NotificationReader notifications;

    NotificationLoaders(NotificationReader notifications) {
        this.notifications = notifications;
    }

    private record PageKey(NotificationId batch, PageRequest<Mark> request) {}

    @Override
    public Set<String> fields() {
        return Set.of("Query.node", "Query.nodes", "children");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                NOTIFICATIONS,
                DataLoaderFactory.<NotificationId, NotificationView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(notifications.many(viewer, ids))));
        registry.register(
                CHILDREN,
                DataLoaderFactory.<PageKey, Page<NotificationView>>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(pages(viewer, keys))));
    }

    private Map<PageKey, Page<NotificationView>> pages(Viewer viewer, Set<PageKey> keys) {
        Map<PageRequest<Mark>, Set<NotificationId>> batches = new HashMap<>();
        for (PageKey key : keys)
            batches.computeIfAbsent(key.request(), it -> new HashSet<>()).add(key.batch());
        Map<PageKey, Page<NotificationView>> pages = new HashMap<>();
        batches.forEach((request, some) -> notifications
                .children(viewer, some, request)
                .forEach((batch, page) -> pages.put(new PageKey(batch, request), page)));
        return pages;
    }

    static CompletableFuture<@Nullable NotificationView> notification(DataFetchingEnvironment env, NotificationId id) {
        DataLoader<NotificationId, @Nullable NotificationView> loader = env.getDataLoader(NOTIFICATIONS);
        return Objects.requireNonNull(loader).load(id);
    }

    static CompletableFuture<Page<NotificationView>> children(
            DataFetchingEnvironment env, NotificationId batch, PageRequest<Mark> request) {
        DataLoader<PageKey, Page<NotificationView>> loader = env.getDataLoader(CHILDREN);
        return Objects.requireNonNull(loader).load(new PageKey(batch, request));
    }
}
