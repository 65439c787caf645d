package app.montage.application.account;

import app.montage.domain.account.FollowId;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/** Somebody whom the viewer has blocked: as much as it takes to know them again, and to end it. */
public record BlockedUserView(FollowId place, UserId id, String username, String displayName, Instant since) {}
