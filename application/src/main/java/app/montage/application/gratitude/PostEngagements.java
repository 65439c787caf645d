package app.montage.application.gratitude;

import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import java.util.concurrent.Flow;

/** Tells people how the counters of posts change, whichever node changes them. */
public interface PostEngagements {
    /**
     * Endless; what changes shortly one after the other is told at once. Whether the viewer may see the post is asked anew each
     * time: nothing is told of one that they may not see by then.
     */
    Flow.Publisher<PostEngagementChangedView> of(Viewer viewer, PostId post);
}
