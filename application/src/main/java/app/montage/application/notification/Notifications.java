package app.montage.application.notification;

import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What people do with what they were told. */
public interface Notifications {
    /** Marks one of the owner's, or the batch that it is in; which it was. */
    Optional<NotificationId> mark(UserId owner, NotificationId id, boolean isRead, Instant now);

    /** Marks all of the owner's that are of these types, or all there are where no type is named; how many were unread. */
    int markAllRead(UserId owner, Set<NotificationType> types, Instant now);

    /** Deletes one of the owner's with all that is in it; false where it is not there, or is in a batch. */
    boolean delete(UserId owner, NotificationId id);

    /** How the owner of an inbox that is held wants to be told from now on. */
    void save(UserId owner, NotificationPreferences preferences);

    /** Deletes what is over, some at a time; how many were deleted. */
    int deleteExpired(Instant now, int most);

    /** Forgets that something was taken back that was told before, some at a time; how many. */
    int deleteTakenBack(Instant before, int most);
}
