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
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Says something of a post that the viewer may see, or replies to what was said of it; who is answered hears of it. */
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
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.posts = posts;
        this.shown = shown;
        this.comments = comments;
        this.tallyMoment = tallyMoment;
        this.audit = audit;
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
                .map(post -> made(viewer, input).map(comment -> keep(viewer, post, comment)))
                .orElse(refused(POST_NOT_FOUND));
    }

    private Result<Comment> made(Viewer viewer, Input input) {
        CommentId id = new CommentId(ids.next());
        return input.parentId() == null
                ? ok(Comment.on(input.postId(), id, viewer.id(), input.content(), clock.instant()))
                : reply(viewer, input, input.parentId(), id);
    }

    private Result<Comment> reply(Viewer viewer, Input input, CommentId parent, CommentId id) {
        return shown.one(viewer, parent)
                .flatMap(it -> comments.find(parent))
                .filter(it -> it.post().equals(input.postId()))
                .map(it -> it.reply(id, viewer.id(), input.content(), clock.instant()))
                .orElse(refused(COMMENT_NOT_FOUND));
    }

    private CommentId keep(Viewer viewer, PostView post, Comment comment) {
        tallyMoment.handle(viewer, post.author(), Post.key(post.id()), comments.add(comment));
        audit.handle(viewer, PostAudit.of("createComment", comment));
        return comment.id();
    }
}
