package app.montage.application.gratitude;

import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Pictures that people have sent for posts. */
public interface PostPictures {
    /** Keeps a picture that is of no post as yet. */
    void add(UserId author, PostPicture picture, Instant now);

    /**
     * Those of the pictures that this person has sent and that no post has, or this one. Nobody else changes them until the
     * transaction ends.
     */
    List<PostPicture> usable(UserId author, PostId post, Collection<PictureId> ids);

    /** From now on the post has these pictures in this order, and no others; those that it had and loses. */
    List<PictureId> use(PostId post, List<PictureId> pictures);

    /** Erases some of those that this person has sent, whatever has them; which they were. */
    List<PictureId> erase(UserId author, int most);

    /** Lets go of pictures that no post has had for so long, at most so many; which they were. */
    List<PictureId> forgetUnused(Instant before, int most);
}
