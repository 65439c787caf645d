package app.montage.application.notification;

import app.montage.domain.notification.Batch;
import app.montage.domain.notification.BatchKey;
import app.montage.domain.notification.Latest;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.Remainder;
import app.montage.domain.notification.Repeat;
import app.montage.domain.notification.Step;
import app.montage.domain.notification.Subject;
import app.montage.domain.notification.Undo;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * What the next notification meets.
     *
     * @param alone how many of the type's kind, and batches of them, have begun since
     * @param repeat that the very same was told not long ago and taken back
     */
    record Found(Latest latest, int alone, @Nullable Repeat repeat) {}

    /**
     * When and how a step is told.
     *
     * @param due what is to be sent of it, when
     * @param repeat where it is no news, so that nothing moves up in the inbox or is unread again
     */
    record Telling(
            Instant now,
            Instant expiresAt,
            Map<NotificationChannel, Instant> due,
            @Nullable Repeat repeat) {}

    /** Keeps a step that was taken in an inbox that is held. */
    void keep(Step step, Telling telling);

    /**
     * Removes the newest that the actor has told of this notice, and remembers for a while that it was told; the batch that it was
     * in, if it was in one.
     */
    Optional<Remainder> remove(UserId actor, Notice notice);

    /** Who was told of this comment, or, where there is none, of this post and all that was said of it. */
    Set<UserId> toldOf(Subject subject);

    /** Removes all that these owners were told of it; the batches that it was in, as they are without it. */
    List<Batch> removeOf(Subject subject, Collection<UserId> owners);

    /** Removes all that is of the actor in somebody's inbox; the batches that it was in. */
    List<Remainder> removeAll(UserId actor, UserId owner);

    void keep(Undo undo);

    /** Lets those know who wait for news, once the transaction is committed. */
    void wake(Collection<UserId> owners);
}
