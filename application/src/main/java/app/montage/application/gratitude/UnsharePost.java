package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.NOT_SHARED;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;

/** No longer shares a post. */
@UseCase
public final class UnsharePost {
    public record Input(PostId postId) {}

    private final PostDeeds deeds;

    public UnsharePost(PostDeeds deeds) {
        this.deeds = deeds;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return deeds.remove(viewer, "unsharePost", input.postId(), Deed.SHARE, NOT_SHARED);
    }
}
