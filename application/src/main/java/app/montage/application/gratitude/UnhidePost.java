package app.montage.application.gratitude;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;

/** Has a hidden post shown again to whom its author lets see it. */
@UseCase
public final class UnhidePost {
    public record Input(PostId postId) {}

    private final ModeratePost moderate;
    private final Transactions transactions;

    public UnhidePost(ModeratePost moderate, Transactions transactions) {
        this.moderate = moderate;
        this.transactions = transactions;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> moderate.handle(viewer, "unhidePost", input.postId(), Post::unhide));
    }
}
