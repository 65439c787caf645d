package app.montage.application.notification;

import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to go out of what people were told. */
public interface Deliveries {
    /**
     * One notification that is to go out.
     *
     * @param names of those of the people who came last, as far as the recipient may know of them
     * @param attempts how often it has been tried, this time included
     */
    record Item(
            NotificationId id,
            NotificationType type,
            boolean isRead,
            int people,
            List<String> names,
            @Nullable String path,
            int attempts) {}

    /**
     * All that is to be written to somebody now.
     *
     * @param address where to; null where they have none that is known to be theirs
     */
    record Due(
            UserId person,
            @Nullable String address,
            NotificationPreferences preferences,
            ZoneId zone,
            List<Item> items) {}

    /** Some of the people to whom something is to be written. */
    List<UserId> toWriteTo(int most, Instant now);

    /** What is to be written to the person, held until the transaction ends; nothing where another node is at it. */
    Optional<Due> letter(UserId person, Instant now);

    /** Some of what is to be pushed, of one person. Nobody else gets it before the lease is over. */
    Optional<Due> pushes(int most, Instant now, Duration lease);

    void delivered(NotificationChannel channel, Collection<NotificationId> ids, Instant now);

    /** No longer to be sent: it was read, or is not wanted any more. */
    void skipped(NotificationChannel channel, Collection<NotificationId> ids);

    void postponed(NotificationChannel channel, Collection<NotificationId> ids, Instant until);

    /** The letter to the person that was due could not be written. */
    void unwritten(UserId person, String reason, Instant now, Instant again);

    /** @param again when to try again; null for never */
    void failed(NotificationChannel channel, NotificationId id, String reason, @Nullable Instant again);
}
