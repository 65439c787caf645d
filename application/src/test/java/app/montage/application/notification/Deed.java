package app.montage.application.notification;

import app.montage.application.shared.Viewer;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.UUID;

/**
 * Something that one of a few people does to somebody, or takes back, some time after what happened before.
 *
 * @param kind which of the things that can be done
 */
record Deed(int actor, int kind, boolean isTakenBack, int minutes) {
    static final int KINDS = 9;

    Notice notice(UserId owner) {
        UUID post = new UUID(2, kind % 2);
        return switch (kind) {
            case 0, 1 -> Notice.liked(owner, post);
            case 2, 3 -> Notice.reacted(owner, post, "fire");
            case 4 -> Notice.shared(owner, post);
            case 5, 6 -> Notice.commented(owner, post, new UUID(5, 5));
            case 7 -> Notice.followed(owner);
            default -> Notice.mentioned(owner, post);
        };
    }

    void happen(NotifyUser notifyUser, List<UserId> people, UserId owner) {
        Viewer viewer = Viewer.of(people.get(actor));
        if (isTakenBack) notifyUser.takeBack(viewer, notice(owner));
        else notifyUser.handle(viewer, notice(owner));
    }
}
