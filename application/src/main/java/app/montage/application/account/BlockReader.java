package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.FollowId;

/** Tells people whom they have blocked; never by whom they are. */
public interface BlockReader {
    /** Newest first. */
    Page<BlockedUserView> page(Viewer viewer, PageRequest<FollowId> request);

    int count(Viewer viewer);
}
