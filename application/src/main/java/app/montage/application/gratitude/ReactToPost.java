package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_REACTED;

import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import org.jspecify.annotations.Nullable;

/** Reacts to a post by an emoji, of which its author then hears. */
@UseCase
public final class ReactToPost {
    public record Input(
            PostId postId, EmojiCode emoji, @Nullable IdempotencyKey idempotencyKey) {}

    private static final String NAME = "reactToPost";
    private static final IdempotencyKeys.Wish<PostId> WISH =
            new IdempotencyKeys.Wish<>(NAME, PostId::new, PostId::value);

    private final PostDeeds deeds;
    private final IdempotencyKeys keys;
    private final Transactions transactions;

    public ReactToPost(PostDeeds deeds, IdempotencyKeys keys, Transactions transactions) {
        this.deeds = deeds;
        this.keys = keys;
        this.transactions = transactions;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> keys.once(
                viewer,
                WISH,
                input.idempotencyKey(),
                () -> deeds.add(viewer, NAME, input.postId(), Deed.reaction(input.emoji()), ALREADY_REACTED)));
    }
}
