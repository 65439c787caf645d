package app.montage.application.gratitude;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/** Which posts people were shown in their feeds. */
public interface FeedImpressions {
    /** Notes that the person is given these posts. Nobody waits for it, and it is written down in a while. */
    void note(UserId person, List<PostId> posts, Instant at);

    /** Deletes some of what is of before; how many, and none once nothing is left. */
    int forget(Instant before);
}
