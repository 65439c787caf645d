package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.NOT_REACTED;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;

/** Takes back the viewer's reaction by an emoji to a post. */
@UseCase
public final class RemoveReaction {
    public record Input(PostId postId, EmojiCode emoji) {}

    private final PostDeeds deeds;

    public RemoveReaction(PostDeeds deeds) {
        this.deeds = deeds;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return deeds.remove(viewer, "removeReaction", input.postId(), Deed.reaction(input.emoji()), NOT_REACTED);
    }
}
