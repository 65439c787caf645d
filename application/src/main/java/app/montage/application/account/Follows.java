package app.montage.application.account;

import app.montage.domain.account.Follow;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/** Who follows whom, and who has blocked whom. */
public interface Follows {
    /** The one's following of the other; nobody else changes it until the transaction ends. */
    Optional<Follow> find(UserId follower, UserId followed);

    /** What there is between the two, in either direction; nobody else changes it until the transaction ends. */
    List<Follow> between(UserId one, UserId other);

    /** Keeps a new follow; false where these two already have one. */
    boolean add(Follow follow);

    /** Keeps the follow in place of what these two had, if anything. */
    void save(Follow follow);

    /** Ends a following; false where there was none. A block, which is the followed person's, stays. */
    boolean remove(UserId follower, UserId followed);

    /** Ends a following that has got so far; false where there was none. */
    boolean remove(UserId follower, UserId followed, Follow.Status status);

    /** Ends a block; false where there was none. */
    boolean unblock(UserId blocker, UserId blocked);
}
