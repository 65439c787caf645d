package app.montage.application.account;

import app.montage.domain.account.Follow;
import app.montage.domain.account.FollowId;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/** One person following another, or asking to. */
public record FollowView(FollowId id, UserId follower, UserId followed, Follow.Status status, Instant since) {}
