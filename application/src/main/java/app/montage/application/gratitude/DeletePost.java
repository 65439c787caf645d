package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RemoveMoment;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** Deletes a post of the viewer's: at once nobody sees it any more, in montages neither, nor what was said of it. */
@UseCase
public final class DeletePost {
    public record Input(PostId postId) {}

    private final Posts posts;
    private final RemoveMoment removeMoment;
    private final RecordAuditEntry audit;
    private final TellOfPosts tell;
    private final Transactions transactions;
    private final Clock clock;

    public DeletePost(
            Posts posts,
            RemoveMoment removeMoment,
            RecordAuditEntry audit,
            TellOfPosts tell,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.removeMoment = removeMoment;
        this.audit = audit;
        this.tell = tell;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> posts.find(viewer.id(), input.postId())
                .map(post -> delete(viewer, post))
                .orElse(refused(POST_NOT_FOUND)));
    }

    private Result<PostId> delete(Viewer viewer, Post post) {
        posts.delete(post.id(), clock.instant());
        removeMoment.handle(viewer, post.key());
        audit.handle(viewer, PostAudit.deleted(post));
        tell.unseen(post.id());
        return ok(post.id());
    }
}
