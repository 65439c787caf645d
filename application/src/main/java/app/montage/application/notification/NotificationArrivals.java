package app.montage.application.notification;

import app.montage.application.shared.Viewer;
import java.util.concurrent.Flow;

/** Tells people of what they are told, whichever node tells them. */
public interface NotificationArrivals {
    /** Endless, in the order in which it happens; of what happens to a batch before somebody looks, the newest alone. */
    Flow.Publisher<NotificationReceivedView> of(Viewer viewer);
}
