package app.montage.application.account;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.CountingIds;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.InMemoryIdempotencyKeys;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What stories about following share: two people, and everything that may happen between them. */
abstract class FollowStories {
    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    final InMemoryFollows follows = new InMemoryFollows();
    final InMemoryUsers users = new InMemoryUsers(follows);
    final Heard heard = new Heard();
    final UserId alice = users.somebody(false);
    final UserId bob = users.somebody(false);

    private final Ids ids = new CountingIds();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final IdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final Transactions direct = Transactions.direct();

    final RecordAuditEntry audit = auditLog.recorder();

    final FollowUser followUser = new FollowUser(follows, users, List.of(heard), audit, keys, direct, clock, ids);
    final UnfollowUser unfollowUser = new UnfollowUser(follows, List.of(heard), audit, direct);
    final AcceptFollower acceptFollower = new AcceptFollower(follows, List.of(heard), audit, direct);
    final DeclineFollower declineFollower = new DeclineFollower(follows, List.of(heard), audit, direct);
    final RemoveFollower removeFollower = new RemoveFollower(follows, List.of(heard), audit, direct);
    final BlockUser blockUser = new BlockUser(follows, users, List.of(heard), audit, keys, direct, clock, ids);
    final UnblockUser unblockUser = new UnblockUser(follows, List.of(heard), audit, direct);
    final InMemoryMutes mutes = new InMemoryMutes();
    final MuteUser muteUser = new MuteUser(mutes, users, audit, keys, direct, clock, ids);
    final UnmuteUser unmuteUser = new UnmuteUser(mutes, audit, direct);

    static Viewer as(UserId person) {
        return Viewer.of(person);
    }

    Optional<Follow.Status> status(UserId follower, UserId followed) {
        return follows.find(follower, followed).map(Follow::status);
    }
}
