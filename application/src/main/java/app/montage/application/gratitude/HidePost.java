package app.montage.application.gratitude;

import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.HidingReason;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Hides a post from everybody but its author, who reads why. */
@UseCase
public final class HidePost {
    public record Input(
            PostId postId, HidingReason reason, @Nullable IdempotencyKey idempotencyKey) {}

    private static final String NAME = "hidePost";
    private static final IdempotencyKeys.Wish<PostId> WISH =
            new IdempotencyKeys.Wish<>(NAME, PostId::new, PostId::value);

    private final ModeratePost moderate;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    public HidePost(ModeratePost moderate, IdempotencyKeys keys, Transactions transactions, Clock clock) {
        this.moderate = moderate;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> keys.once(
                viewer,
                WISH,
                input.idempotencyKey(),
                () -> moderate.handle(
                        viewer, NAME, input.postId(), post -> post.hide(input.reason(), clock.instant()))));
    }
}
