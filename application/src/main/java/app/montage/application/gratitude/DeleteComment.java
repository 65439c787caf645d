package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.TallyMoment;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

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
    private final TellOfPosts tell;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteComment(
            CommentReader shown,
            PostReader posts,
            Comments comments,
            TallyMoment tallyMoment,
            RecordAuditEntry audit,
            TellOfPosts tell,
            Transactions transactions,
            Clock clock) {
        this.shown = shown;
        this.posts = posts;
        this.comments = comments;
        this.tallyMoment = tallyMoment;
        this.audit = audit;
        this.tell = tell;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<CommentId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> shown.one(viewer, input.commentId())
                .flatMap(it -> posts.one(viewer, it.post()))
                .map(post -> delete(viewer, post, input.commentId()))
                .orElse(refused(COMMENT_NOT_FOUND)));
    }

    private Result<CommentId> delete(Viewer viewer, PostView post, CommentId id) {
        return comments.find(id)
                .filter(it -> viewer.id().equals(it.author()) || viewer.id().equals(post.author()))
                .<Result<CommentId>>map(it -> ok(delete(viewer, post, it)))
                .orElse(refused(COMMENT_NOT_FOUND));
    }

    private CommentId delete(Viewer viewer, PostView post, Comment comment) {
        UserId answered = answered(comment.parent());
        Tally tally = comments.delete(comment, clock.instant());
        tallyMoment.handle(viewer, post.author(), Post.key(post.id()), tally);
        audit.handle(viewer, PostAudit.of("deleteComment", comment));
        tell.unsaid(post, comment, answered);
        return comment.id();
    }

    private @Nullable UserId answered(@Nullable CommentId parent) {
        return parent == null
                ? null
                : comments.find(parent).map(Comment::author).orElse(null);
    }
}
