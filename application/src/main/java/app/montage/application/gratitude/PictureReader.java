package app.montage.application.gratitude;

import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import java.util.Optional;

/** Tells of pictures. */
public interface PictureReader {
    /** A picture that the viewer has sent. */
    Optional<PostPicture> own(Viewer viewer, PictureId id);

    /** Whether there is such a picture, of no post as yet or of one that is neither deleted nor hidden, of somebody who is there. */
    boolean isShown(Viewer viewer, PictureId id);
}
