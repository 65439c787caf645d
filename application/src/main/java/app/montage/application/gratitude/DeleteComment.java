package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.TallyMoment;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;

/**
 * Deletes a comment of the viewer's, or anybody's on a post of theirs. Its words are gone for good; where replies stand under it,
 * its place stays.
 */
@UseCase
public final class DeleteComment {
    public record Input(CommentId commentId) {}

    private final CommentReader shown;
    private final PostReader posts;
    private final Comments comments;
    private final TallyMoment tallyMoment;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteComment(
            CommentReader shown,
            PostReader posts,
            Comments comments,
            TallyMoment tallyMoment,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.shown = shown;
        this.posts = posts;
        this.comments = comments;
        this.tallyMoment = tallyMoment;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<CommentId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> shown.one(viewer, input.commentId())
                .flatMap(it -> posts.one(viewer, it.post()))
                .map(post -> delete(viewer, post.author(), input.commentId()))
                .orElse(refused(COMMENT_NOT_FOUND)));
    }

    private Result<CommentId> delete(Viewer viewer, UserId postAuthor, CommentId id) {
        return comments.find(id)
                .filter(it -> viewer.id().equals(it.author()) || viewer.id().equals(postAuthor))
                .<Result<CommentId>>map(it -> Result.ok(delete(viewer, postAuthor, it)))
                .orElse(refused(COMMENT_NOT_FOUND));
    }

    private CommentId delete(Viewer viewer, UserId postAuthor, Comment comment) {
        tallyMoment.handle(viewer, postAuthor, Post.key(comment.post()), comments.delete(comment, clock.instant()));
        audit.handle(viewer, PostAudit.of("deleteComment", comment));
        return comment.id();
    }
}
