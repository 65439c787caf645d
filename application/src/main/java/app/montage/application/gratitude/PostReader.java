package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells of posts that the viewer may see. */
public interface PostReader {
    /** A place in a list of posts by time. */
    record Mark(Instant createdAt, PostId id) {
        public static Mark of(PostView post) {
            return new Mark(post.createdAt(), post.id());
        }
    }

    /** Those of the posts that are there; in one statement. */
    Map<PostId, PostView> many(Viewer viewer, Collection<PostId> ids);

    /** The posts of each of these people, newest first; in one statement. */
    Map<UserId, Page<PostView>> pages(Viewer viewer, Collection<UserId> authors, PageRequest<Mark> request);

    /** How many posts there are of each; in one statement. */
    Map<UserId, Integer> counts(Viewer viewer, Collection<UserId> authors);

    /** Who of these names is there and may see the post themselves; in one statement. */
    Set<UserId> admitted(Viewer viewer, PostId post, Collection<Username> names);

    /** Who of these people may see the post themselves; in one statement. */
    Set<UserId> seers(Viewer viewer, PostId post, Collection<UserId> people);

    default Optional<PostView> one(Viewer viewer, PostId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }
}
