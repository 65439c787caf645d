package app.montage.persistence.notification;

import app.montage.application.notification.NotificationArrivals;
import app.montage.application.notification.NotificationReceivedView;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.LiveSubscriptions;
import app.montage.persistence.shared.NoticeHearer;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.Flow;

/** Wakes who waits for news whenever any node says that they have been told something. */
@Singleton
final class JdbcNotificationArrivals implements NotificationArrivals, NoticeHearer {
    private final LiveSubscriptions<UserId, NotificationReceivedView> waiting = new LiveSubscriptions<>();
    private final Sql sql;

    JdbcNotificationArrivals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Flow.Publisher<NotificationReceivedView> of(Viewer viewer) {
        return waiting.of(viewer, viewer.id(), () -> new InboxNews(sql, viewer));
    }

    @Override
    public void heard(String topic, String content) {
        if (topic.equals(InboxNews.INBOXES) && !waiting.isEmpty()) waiting.wake(new UserId(UUID.fromString(content)));
    }

    @Override
    public void connected() {
        waiting.wakeAll();
    }

    @Override
    public void lost() {
        // What is missed meanwhile is looked for once the line is up again.
    }
}
