package app.montage.application.checkin;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of check-ins that the viewer may see. */
public interface CheckinReader {
    /** A place in a person's check-ins. */
    record Mark(Instant occurredAt, CheckinId id) {
        public static Mark of(CheckinView checkin) {
            return new Mark(checkin.occurredAt(), checkin.id());
        }
    }

    /** Those of the check-ins that are there; in one statement. */
    Map<CheckinId, CheckinView> many(Viewer viewer, Collection<CheckinId> ids);

    /** A person's check-ins, newest first. */
    Page<CheckinView> page(Viewer viewer, UserId owner, PageRequest<Mark> request);

    int count(Viewer viewer, UserId owner);

    default Optional<CheckinView> one(Viewer viewer, CheckinId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }
}
