package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Tells who follows a person and whom they follow: of an open account to everybody who has said who they are, of a private
 * one to its active followers. People who are gone, or whom a block hides from the viewer, are in no list and no number.
 */
public interface FollowListReader {
    /** The two lists of a person. */
    enum Side {
        FOLLOWERS,
        FOLLOWING
    }

    /** A page of each owner's list, newest first, in one statement; an empty one where there is nothing to tell. */
    Map<UserId, Page<ListedUserView>> pages(
            Viewer viewer, Side side, Collection<UserId> owners, PageRequest<UUID> request);

    /** One for each of the people, in one statement. */
    Map<UserId, FollowStatisticsView> statistics(Viewer viewer, Collection<UserId> owners);
}
