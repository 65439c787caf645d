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
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.util.Optional;

/**
 * Deletes a comment of the viewer's, even where they may not see it any more, or anybody's on a post of theirs. Its words are gone for
 * good; where replies stand under it, its place stays.
 */
@UseCase
public final class DeleteComment {
    public record Input(CommentId commentId) {}

    private final CommentReader shown;
    private final PostReader posts;
    private final Comments comments;
    private final TallyMoment tallyMoment;
    private final RecordAuditEntry audit;
    private final TellOfComments tell;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteComment(
            CommentReader shown,
            PostReader posts,
            Comments comments,
            TallyMoment tallyMoment,
            RecordAuditEntry audit,
            TellOfComments tell,
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
        return transactions.call(() -> comments.find(viewer.id(), input.commentId())
                .or(() -> onOwnPost(viewer, input.commentId()))
                .<Result<CommentId>>map(it -> ok(delete(viewer, it)))
                .orElse(refused(COMMENT_NOT_FOUND)));
    }

    private Optional<Comment> onOwnPost(Viewer viewer, CommentId id) {
        return shown.one(viewer, id)
                .flatMap(it -> posts.one(viewer, it.post()))
                .filter(it -> viewer.id().equals(it.author()))
                .flatMap(it -> comments.find(id));
    }

    private CommentId delete(Viewer viewer, Comment comment) {
        Counted counted = comments.delete(comment, clock.instant());
        tallyMoment.handle(viewer, counted.author(), Post.key(comment.post()), counted.tally());
        audit.handle(viewer, PostAudit.of("deleteComment", comment));
        tell.unsaid(comment);
        return comment.id();
    }
}
