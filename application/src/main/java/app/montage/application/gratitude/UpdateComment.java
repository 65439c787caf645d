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
import app.montage.domain.shared.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Has a comment of the viewer's say something else, as long as they may see it; whom it mentions from now on hears of it. */
@UseCase
public final class UpdateComment {
    public record Input(CommentId commentId, CommentContent content) {}

    private final CommentReader shown;
    private final PostReader posts;
    private final Comments comments;
    private final RecordAuditEntry audit;
    private final TellOfComments tell;
    private final Transactions transactions;
    private final Clock clock;

    public UpdateComment(
            CommentReader shown,
            PostReader posts,
            Comments comments,
            RecordAuditEntry audit,
            TellOfComments tell,
            Transactions transactions,
            Clock clock) {
        this.shown = shown;
        this.posts = posts;
        this.tell = tell;
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
        posts.one(viewer, comment.post())
                .ifPresent(post -> tell.changed(viewer, post.author(), old, comment, answered(viewer, comment)));
        return comment.id();
    }

    private @Nullable UserId answered(Viewer viewer, Comment comment) {
        CommentId parent = comment.parent();
        return parent == null
                ? null
                : shown.one(viewer, parent).map(CommentView::author).orElse(null);
    }
}
