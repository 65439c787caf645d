package app.montage.domain.account;

import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Instant;

/**
 * Somebody's being signed in on one device. Its refresh token is good for one use, which brings the next one; who uses an
 * earlier one again has stolen it, or has been stolen from, so that ends the session.
 */
public record UserSession(UserSessionId id, UserId user, TokenHash refreshToken, Instant expiresAt) {
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public UserSession renewed(TokenHash next, Instant until) {
        return new UserSession(id, user, next, until);
    }
}
