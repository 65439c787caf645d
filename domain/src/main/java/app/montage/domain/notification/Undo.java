package app.montage.domain.notification;

/** What becomes of a batch when something in it is taken back. */
public sealed interface Undo {
    /** A batch of a single notification is none, and that one stands by itself again; what overflowed never does. */
    int SINGLE = 1;

    /** @param smaller the batch with what is left in it */
    static Undo leaving(Batch smaller) {
        int least = smaller.key().isOverflow() ? SINGLE : SINGLE + 1;
        return smaller.count() >= least ? new Shrink(smaller) : new Dissolve(smaller.id());
    }

    /** It tells of less. */
    record Shrink(Batch batch) implements Undo {}

    /** It ends; where a notification is left in it, that one stands by itself again. */
    record Dissolve(NotificationId batch) implements Undo {}
}
