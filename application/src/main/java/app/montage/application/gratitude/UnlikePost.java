package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.NOT_LIKED;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;

/** Takes back the heart that the viewer gave a post. */
@UseCase
public final class UnlikePost {
    public record Input(PostId postId) {}

    private final PostDeeds deeds;

    public UnlikePost(PostDeeds deeds) {
        this.deeds = deeds;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return deeds.remove(viewer, "unlikePost", input.postId(), Deed.HEART, NOT_LIKED);
    }
}
