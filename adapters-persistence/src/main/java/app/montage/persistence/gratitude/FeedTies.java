package app.montage.persistence.gratitude;

import app.montage.domain.account.Relation;
import app.montage.domain.account.Standing;
import app.montage.domain.moment.Clearance;
import app.montage.domain.shared.UserId;
import java.util.Set;

/**
 * What ties a viewer to others.
 *
 * @param followed whom they follow
 * @param mutual of these, who follows them
 * @param avoided whom they are to see nothing of, or want nothing from
 */
record FeedTies(Set<UserId> followed, Set<UserId> mutual, Set<UserId> avoided) {
    /** What they are to see of somebody else. */
    Clearance clearance(UserId viewer, UserId author, Standing standing) {
        Relation relation = new Relation(followed.contains(author), mutual.contains(author), avoided.contains(author));
        return Clearance.of(viewer, author, standing, relation);
    }
}
