package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.FollowId;
import java.util.Optional;

/** Tells who follows whom, to the two of them. Blocks are not told. */
public interface FollowReader {
    /** Who has asked whom. */
    enum Asked {
        /** Others the viewer. */
        VIEWER,
        /** The viewer others. */
        OTHERS
    }

    Optional<FollowView> one(Viewer viewer, FollowId id);

    /** What waits for consent, newest first. */
    Page<FollowView> requests(Viewer viewer, Asked asked, PageRequest<FollowId> request);

    int countRequests(Viewer viewer, Asked asked);
}
