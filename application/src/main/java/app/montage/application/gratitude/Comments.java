package app.montage.application.gratitude;

import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What people have said of posts. */
public interface Comments {
    /** The comment, unless it is deleted; nobody else changes or deletes it until the transaction ends. */
    Optional<Comment> find(CommentId id);

    /** As above, where this person wrote it. */
    Optional<Comment> find(UserId author, CommentId id);

    /** Keeps a new comment, whose parent, if it has one, was found in the same transaction; what the post counts from then on. */
    Counted add(Comment comment);

    void save(Comment comment);

    /**
     * Deletes a comment that was found in the same transaction: where replies stand under it, its place stays, nobody's and
     * without words; where none do it is gone, and so is each such place above it that held nothing else. What the post counts from
     * then on.
     */
    Counted delete(Comment comment, Instant now);

    /** Some of what this person has said, with whose post it is about; nobody else changes it until the transaction ends. */
    Map<Comment, UserId> some(UserId person, int most);
}
