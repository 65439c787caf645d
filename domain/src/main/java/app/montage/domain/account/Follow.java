package app.montage.domain.account;

import static app.montage.domain.account.AccountRefusal.FOLLOW_NOT_REQUESTED;
import static app.montage.domain.account.AccountRefusal.SELF_BLOCK;
import static app.montage.domain.account.AccountRefusal.SELF_FOLLOW;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/**
 * One person following another. Following a private account waits for its owner's consent. The followed side owns the
 * status: a blocked follow says that the followed has blocked the follower.
 */
public record Follow(FollowId id, UserId follower, UserId followed, Status status, Instant since) {
    /** How far it got. */
    public enum Status {
        ACTIVE,
        PENDING,
        BLOCKED
    }

    public static Result<Follow> request(
            FollowId id, UserId follower, UserId followed, Standing standing, Instant now) {
        if (follower.equals(followed)) return refused(SELF_FOLLOW);
        return switch (standing) {
            case OPEN -> ok(new Follow(id, follower, followed, Status.ACTIVE, now));
            case PRIVATE -> ok(new Follow(id, follower, followed, Status.PENDING, now));
            case GONE -> refused(USER_NOT_FOUND);
        };
    }

    /** Keeps the blocked person from following the blocker, and either from seeing the other. */
    public static Result<Follow> block(FollowId id, UserId blocker, UserId blocked, Instant now) {
        if (blocker.equals(blocked)) return refused(SELF_BLOCK);
        return ok(new Follow(id, blocked, blocker, Status.BLOCKED, now));
    }

    /** The consent of the followed person. */
    public Result<Follow> accept() {
        if (status != Status.PENDING) return refused(FOLLOW_NOT_REQUESTED);
        return ok(new Follow(id, follower, followed, Status.ACTIVE, since));
    }

    public boolean isBlocked() {
        return status == Status.BLOCKED;
    }
}
