package app.montage.application.notification;

import app.montage.domain.notification.BatchKey;
import app.montage.domain.notification.Latest;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.Remainder;
import app.montage.domain.notification.Step;
import app.montage.domain.notification.Undo;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people were told, and how it hangs together. */
public interface Inboxes {
    /** Takes hold of inboxes until the transaction ends, always in the same order; of nobody who is gone. */
    List<Inbox> hold(Collection<UserId> owners, Instant now);

    /**
     * What the owner was told last under this key; nothing where they cannot be told of what the actor does, since one of
     * the two is gone or has blocked the other, or the owner has muted the actor.
     *
     * @param key null where nothing comes together
     * @param since since when to count what stands by itself
     */
    Optional<Found> latest(UserId owner, @Nullable BatchKey key, Notification next, Instant since);

    /** @param alone how many of the type's kind, and batches of them, have begun since */
    record Found(Latest latest, int alone) {}

    /** Keeps a step that was taken in an inbox that is held, and what is to be sent of it, when. */
    void keep(Step step, Instant now, Instant expiresAt, Map<NotificationChannel, Instant> due);

    /** Removes the newest that the actor has told of this notice; the batch that it was in, if it was in one. */
    Optional<Remainder> remove(UserId actor, Notice notice);

    /** Removes all that is of the actor in somebody's inbox; the batches that it was in. */
    List<Remainder> removeAll(UserId actor, UserId owner);

    void keep(Undo undo);

    /** Lets those know who wait for news, once the transaction is committed. */
    void wake(Collection<UserId> owners);
}
