package app.montage.application.gratitude;

import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people have done with posts. The post's counters and ranks change with it, in the same statement. */
public interface Deeds {
    /** A deed to keep. */
    record Done(UUID id, PostId post, UserId person, Deed deed, Instant at) {}

    /** A deed that was done, with a post of this author's. */
    record Told(PostId post, UserId author, Deed deed) {}

    /** What the post counts from then on; nothing where this was done already. */
    Optional<Counted> add(Done done);

    /** As above; nothing where this was not done. */
    Optional<Counted> remove(PostId post, UserId person, Deed deed);

    /** Some of what this person has done. */
    List<Told> some(UserId person, int most);
}
