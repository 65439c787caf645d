package app.montage.domain.notification;

/** What becomes of a batch when something in it is taken back. */
public sealed interface Undo {
    /** It tells of less. */
    record Shrink(Batch batch) implements Undo {}

    /** It ends; where a notification is left in it, that one stands by itself again. */
    record Dissolve(NotificationId batch) implements Undo {}
}
