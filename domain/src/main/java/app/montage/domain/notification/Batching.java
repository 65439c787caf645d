package app.montage.domain.notification;

import app.montage.domain.notification.Latest.Many;
import app.montage.domain.notification.Latest.Single;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How notifications come together (GRA-23 to GRA-28, X-27, X-29): a batch that is open, else a recent single one, else alone. */
public final class Batching {
    /** How long a single one can still become a batch. */
    public static final Duration CONVERTIBLE = Duration.ofHours(1);

    private Batching() {}

    /** @param batch the id of the batch, should one begin */
    public static Step next(Latest latest, Notification notification, NotificationId batch, Instant now) {
        return switch (latest) {
            case Many(Batch open, boolean hasActor)
            when open.isOpen(now) ->
                new Step.Join(open.with(notification, isNew(notification, hasActor)), notification);
            case Single(Notification first, BatchKey key)
            when now.isBefore(first.at().plus(CONVERTIBLE)) -> gather(batch, key, first, notification, now);
            default -> new Step.Alone(notification);
        };
    }

    /** Where too many stand by themselves already: there is always a batch that takes it in. */
    public static Step overflow(Latest latest, Notification notification, NotificationId batch, Instant now) {
        if (latest instanceof Many(Batch open, boolean hasActor) && open.isOpen(now))
            return new Step.Join(open.with(notification, isNew(notification, hasActor)), notification);
        BatchKey key = BatchKey.overflow(notification.type(), notification.recipient());
        return new Step.Gather(Batch.begin(batch, key, notification, now), List.of(), notification);
    }

    private static Step gather(NotificationId id, BatchKey key, Notification first, Notification next, Instant now) {
        boolean isSamePerson = next.actor() != null && next.actor().equals(first.actor());
        Batch batch = Batch.begin(id, key, first, now).with(next, isNew(next, isSamePerson));
        return new Step.Gather(batch, List.of(first), next);
    }

    private static boolean isNew(Notification notification, boolean hasActor) {
        return notification.actor() != null && !hasActor;
    }
}
