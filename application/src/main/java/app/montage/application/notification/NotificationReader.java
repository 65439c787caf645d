package app.montage.application.notification;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells people what they were told, and nobody else. */
public interface NotificationReader {
    /** So many are counted and no more: nobody reads further. */
    int COUNTED = 1_000;

    /** A place in a list. */
    record Mark(Instant at, UUID id) {}

    /** The viewer's notifications, those in batches aside, the last that something happened to first. */
    Page<NotificationView> page(Viewer viewer, NotificationFilter filter, PageRequest<Mark> page);

    int count(Viewer viewer, NotificationFilter filter);

    int unread(Viewer viewer);

    /** What is in each of the viewer's batches, newest first (GRA-33), in one statement; nothing of what is none of theirs. */
    Map<NotificationId, Page<NotificationView>> children(
            Viewer viewer, Collection<NotificationId> batches, PageRequest<Mark> page);

    Map<NotificationId, NotificationView> many(Viewer viewer, Collection<NotificationId> ids);

    default Optional<NotificationView> one(Viewer viewer, NotificationId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }

    /** How the viewer wants to be told. */
    NotificationPreferences preferences(Viewer viewer);
}
