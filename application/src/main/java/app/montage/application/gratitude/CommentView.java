package app.montage.application.gratitude;

import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as shown.
 *
 * @param author null where it is deleted
 * @param parent null where it is about the post itself
 * @param content null where it is deleted
 */
public record CommentView(
        CommentId id,
        PostId post,
        @Nullable UserId author,
        @Nullable CommentId parent,
        @Nullable String content,
        int depth,
        int repliesCount,
        Instant createdAt,
        Instant updatedAt) {
    public boolean isDeleted() {
        return author == null;
    }
}
