package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of comments on posts that the viewer may see. Comments of who is gone, or has blocked the viewer, or is blocked by them,
 * are not there.
 */
public interface CommentReader {
    /** Those of the comments that are there; in one statement. */
    Map<CommentId, CommentView> many(Viewer viewer, Collection<CommentId> ids);

    /** What stands right under each of the posts, oldest first; in one statement. */
    Map<PostId, Page<CommentView>> onPosts(Viewer viewer, Collection<PostId> posts, PageRequest<CommentId> request);

    /** The replies right under each of the comments, oldest first; in one statement. */
    Map<CommentId, Page<CommentView>> replies(
            Viewer viewer, Collection<CommentId> comments, PageRequest<CommentId> request);

    /** How many stand right under each of the posts; in one statement. */
    Map<PostId, Integer> countOnPosts(Viewer viewer, Collection<PostId> posts);

    /** How many replies stand right under each of the comments; in one statement. */
    Map<CommentId, Integer> countReplies(Viewer viewer, Collection<CommentId> comments);

    default Optional<CommentView> one(Viewer viewer, CommentId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }
}
