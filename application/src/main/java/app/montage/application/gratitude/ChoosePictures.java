package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.PICTURE_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.shared.UseCase;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives posts the pictures that were sent for them. */
@UseCase
public final class ChoosePictures {
    private final PostPictures pictures;
    private final PictureFiles files;

    public ChoosePictures(PostPictures pictures, PictureFiles files) {
        this.pictures = pictures;
        this.files = files;
    }

    /** The pictures, where their author may use all of them for this post. */
    Result<List<PostPicture>> find(UserId author, PostId post, PictureIds ids) {
        if (ids.values().isEmpty()) return ok(List.of());
        Map<PictureId, PostPicture> found = pictures.usable(author, post, ids.values()).stream()
                .collect(Collectors.toMap(PostPicture::id, Function.identity()));
        if (found.size() < ids.values().size()) return refused(PICTURE_NOT_FOUND);
        return ok(ids.values().stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList());
    }

    /** From now on the post has these; the files of those that it had and loses go. */
    void use(PostId post, List<PostPicture> chosen) {
        files.lose(pictures.use(post, chosen.stream().map(PostPicture::id).toList()));
    }
}
