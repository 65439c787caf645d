package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_TOO_DEEP;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a post, or in reply to another comment (GRA-15).
 *
 * @param parent the comment it replies to; null where it is about the post itself
 * @param depth how deep it stands: 1 right under the post
 */
public record Comment(
        CommentId id,
        PostId post,
        UserId author,
        @Nullable CommentId parent,
        int depth,
        CommentContent content,
        Instant createdAt,
        Instant updatedAt) {
    private static final int DEEPEST = 5;

    /** A comment on the post itself. */
    public static Comment on(PostId post, CommentId id, UserId author, CommentContent content, Instant now) {
        return new Comment(id, post, author, null, 1, content, now, now);
    }

    /** A reply to this comment. */
    public Result<Comment> reply(CommentId reply, UserId author, CommentContent content, Instant now) {
        if (depth == DEEPEST) return refused(COMMENT_TOO_DEEP);
        return ok(new Comment(reply, post, author, id, depth + 1, content, now, now));
    }

    public Comment saying(CommentContent other, Instant now) {
        return new Comment(id, post, author, parent, depth, other, createdAt, now);
    }
}
