package app.montage.application.gratitude;

import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.InvalidValue;
import java.util.List;

/** Which pictures a post is to have, in its order; each once, at most 10. */
public record PictureIds(List<PictureId> values) {
    static final PictureIds NONE = new PictureIds(List.of());

    public PictureIds {
        values = values.stream().distinct().toList();
        if (values.size() > PostPicture.MOST)
            throw new InvalidValue("must not be more than " + PostPicture.MOST + " pictures");
    }
}
