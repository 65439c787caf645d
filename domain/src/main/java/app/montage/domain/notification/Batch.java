package app.montage.domain.notification;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Notifications of one key that somebody sees as one.
 *
 * @param count how many notifications there are in it
 * @param people how many people they are of: who did two things is one person
 * @param latest those of the people who came last, latest first
 * @param since when it began
 */
public record Batch(
        NotificationId id,
        UserId recipient,
        NotificationType type,
        BatchKey key,
        int count,
        int people,
        List<UserId> latest,
        Instant since) {
    /** How many people are known by name. */
    public static final int NAMED = 3;

    static Batch begin(NotificationId id, BatchKey key, Notification first, Instant now) {
        return new Batch(id, first.recipient(), first.type().batch(), key, 0, 0, List.of(), now)
                .with(first, first.actor() != null);
    }

    /** @param isNew whether there is nothing yet in it of whoever did this */
    Batch with(Notification next, boolean isNew) {
        UserId actor = next.actor();
        List<UserId> named = actor == null ? latest : latest(actor);
        return new Batch(id, recipient, type, key, count + 1, people + (isNew ? 1 : 0), named, since);
    }

    private List<UserId> latest(UserId actor) {
        return Stream.concat(Stream.of(actor), latest.stream().filter(it -> !it.equals(actor)))
                .limit(NAMED)
                .toList();
    }

    /** Whether it takes in one more. What overflows has no other place to go. */
    public boolean isOpen(Instant now) {
        return now.isBefore(since.plus(NotificationType.WINDOW)) && (count < type.most() || key.isOverflow());
    }

    Batch without(int gone, boolean isActorGone, List<UserId> left) {
        return new Batch(id, recipient, type, key, count - gone, isActorGone ? people - 1 : people, left, since);
    }
}
