package app.montage.domain.notification;

import java.util.List;

/** What becomes of an inbox when something new is told. */
public sealed interface Step {
    Notification notification();

    /** It stands by itself. */
    record Alone(Notification notification) implements Step {}

    /**
     * A batch begins.
     *
     * @param earlier what stood by itself before and is in it from now on
     */
    record Gather(Batch batch, List<Notification> earlier, Notification notification) implements Step {}

    /** A batch grows. */
    record Join(Batch batch, Notification notification) implements Step {}
}
