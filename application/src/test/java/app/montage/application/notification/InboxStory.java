package app.montage.application.notification;

import app.montage.application.shared.CountingIds;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Somebody with two posts, and those who do things to them. */
final class InboxStory {
    static final UserId OWNER = new UserId(new UUID(1, 0));
    static final UserId ADA = new UserId(new UUID(1, 1));
    static final UserId BOB = new UserId(new UUID(1, 2));
    static final UserId CLEO = new UserId(new UUID(1, 3));
    static final UUID POST = new UUID(2, 1);
    static final UUID OTHER_POST = new UUID(2, 2);

    final InMemoryInboxes inboxes = new InMemoryInboxes();
    final MovingClock clock = new MovingClock();
    final NotifyUser notifyUser;

    InboxStory(int anHour) {
        notifyUser = new NotifyUser(inboxes, Optional.empty(), settings(anHour), clock, new CountingIds());
    }

    static NotificationSettings settings(int anHour) {
        return new NotificationSettings(anHour, Duration.ofDays(90), Duration.ofMinutes(1), Duration.ofHours(1));
    }

    void tells(UserId actor, Notice notice) {
        notifyUser.handle(Viewer.of(actor), notice);
    }

    void takesBack(UserId actor, Notice notice) {
        notifyUser.takeBack(Viewer.of(actor), notice);
    }
}
