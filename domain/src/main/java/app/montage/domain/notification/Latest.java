package app.montage.domain.notification;

/** What somebody was told last of one key, and so what the next notification of that key meets. */
public sealed interface Latest {
    /** Nothing yet. */
    record Nothing() implements Latest {}

    /** One that stands by itself, under this key. */
    record Single(Notification notification, BatchKey key) implements Latest {}

    /** @param hasActor whether something in it is of whoever has done something now */
    record Many(Batch batch, boolean hasActor) implements Latest {}
}
