package app.montage.application.account;

import app.montage.domain.shared.UserSessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's being signed in on one device.
 *
 * @param lastUsedAt when it was last renewed
 * @param isCurrent whether the viewer asks with it
 */
public record UserSessionView(
        UserSessionId id,
        @Nullable String address,
        @Nullable String agent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean isCurrent) {}
