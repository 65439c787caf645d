package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_NOT_FOUND;
import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.TallyMoment;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Says something of a post that the viewer may see, or replies to what was said of it; who is answered or mentioned hears of
 * it.
 */
@UseCase
public final class CreateComment {
    public record Input(
            PostId postId,
            @Nullable CommentId parentId,
            CommentContent content,
            @Nullable IdempotencyKey idempotencyKey) {}

    private static final IdempotencyKeys.Wish<CommentId> WISH =
            new IdempotencyKeys.Wish<>("createComment", CommentId::new, CommentId::value);

    private final PostReader posts;
    private final CommentReader shown;
    private final Comments comments;
    private final TallyMoment tallyMoment;
    private final RecordAuditEntry audit;
    private final TellOfComments tell;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public CreateComment(
            PostReader posts,
            CommentReader shown,
            Comments comments,
            TallyMoment tallyMoment,
            RecordAuditEntry audit,
            TellOfComments tell,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.posts = posts;
        this.shown = shown;
        this.comments = comments;
        this.tallyMoment = tallyMoment;
        this.audit = audit;
        this.tell = tell;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Result<CommentId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> keys.once(viewer, WISH, input.idempotencyKey(), () -> create(viewer, input)));
    }

    private Result<CommentId> create(Viewer viewer, Input input) {
        return posts.one(viewer, input.postId())
                .map(post -> input.parentId() == null
                        ? ok(keep(viewer, post, comment(viewer, input), null))
                        : reply(viewer, post, input, input.parentId()))
                .orElse(refused(POST_NOT_FOUND));
    }

    private Comment comment(Viewer viewer, Input input) {
        return Comment.on(input.postId(), next(), viewer.id(), input.content(), clock.instant());
    }

    private Result<CommentId> reply(Viewer viewer, PostView post, Input input, CommentId parent) {
        return shown.one(viewer, parent)
                .flatMap(it -> comments.find(parent))
                .filter(it -> it.post().equals(post.id()))
                .map(it -> it.reply(next(), viewer.id(), input.content(), clock.instant())
                        .map(reply -> keep(viewer, post, reply, it.author())))
                .orElse(refused(COMMENT_NOT_FOUND));
    }

    private CommentId next() {
        return new CommentId(ids.next());
    }

    private CommentId keep(Viewer viewer, PostView post, Comment comment, @Nullable UserId answered) {
        Counted counted = comments.add(comment);
        tallyMoment.handle(viewer, post.author(), Post.key(post.id()), counted.tally());
        audit.handle(viewer, PostAudit.of("createComment", comment));
        if (counted.isThere()) tell.said(viewer, post.author(), comment, answered);
        return comment.id();
    }
}
