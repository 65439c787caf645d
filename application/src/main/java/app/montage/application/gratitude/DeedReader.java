package app.montage.application.gratitude;

import app.montage.application.account.ListedUserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PostId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells who has done what with posts that the viewer may see, and to nobody in particular nothing. */
public interface DeedReader {
    /** What the viewer themselves has done with each of the posts; in one statement. */
    Map<PostId, OwnDeedsView> own(Viewer viewer, Collection<PostId> posts);

    /** Who has done this with each of the posts, newest first; in one statement. */
    Map<PostId, Page<ListedUserView>> pages(
            Viewer viewer, Deed deed, Collection<PostId> posts, PageRequest<UUID> request);

    /** How many these are; in one statement. */
    Map<PostId, Integer> counts(Viewer viewer, Deed deed, Collection<PostId> posts);
}
