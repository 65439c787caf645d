package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_LIKED;

import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import org.jspecify.annotations.Nullable;

/** Gives a post a heart of the viewer's, whose author then hears of it. */
@UseCase
public final class LikePost {
    public record Input(PostId postId, @Nullable IdempotencyKey idempotencyKey) {}

    private static final String NAME = "likePost";
    private static final IdempotencyKeys.Wish<PostId> WISH =
            new IdempotencyKeys.Wish<>(NAME, PostId::new, PostId::value);

    private final PostDeeds deeds;
    private final IdempotencyKeys keys;
    private final Transactions transactions;

    public LikePost(PostDeeds deeds, IdempotencyKeys keys, Transactions transactions) {
        this.deeds = deeds;
        this.keys = keys;
        this.transactions = transactions;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> keys.once(
                viewer,
                WISH,
                input.idempotencyKey(),
                () -> deeds.add(viewer, NAME, input.postId(), Deed.HEART, ALREADY_LIKED)));
    }
}
