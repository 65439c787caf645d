package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** Has a comment of the viewer's say something else, as long as they may see it. */
@UseCase
public final class UpdateComment {
    public record Input(CommentId commentId, CommentContent content) {}

    private final CommentReader shown;
    private final Comments comments;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public UpdateComment(
            CommentReader shown, Comments comments, RecordAuditEntry audit, Transactions transactions, Clock clock) {
        this.shown = shown;
        this.comments = comments;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<CommentId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> shown.one(viewer, input.commentId())
                .filter(it -> viewer.id().equals(it.author()))
                .flatMap(it -> comments.find(input.commentId()))
                .<Result<CommentId>>map(it -> Result.ok(save(viewer, it, input)))
                .orElse(refused(COMMENT_NOT_FOUND)));
    }

    private CommentId save(Viewer viewer, Comment old, Input input) {
        Comment comment = old.saying(input.content(), clock.instant());
        comments.save(comment);
        audit.handle(
                viewer,
                PostAudit.of("updateComment", comment).changedUntold("content", old.content(), comment.content()));
        return comment.id();
    }
}
