package app.montage.domain.account;

import static app.montage.domain.account.ApiKeyRefusal.API_KEY_LIFE;
import static app.montage.domain.account.ApiKeyRefusal.TOO_MANY_API_KEYS;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a program shows to act for its owner, within scopes and for a time (NST-14). */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        ApiKeyName name,
        ApiKeyScopes scopes,
        String prefix,
        String hash,
        Instant createdAt,
        Instant expiresAt) {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 20;

    /**
     * @param expiresAt at most a year ahead; a year without one
     * @param others how many its owner has already
     */
    public static Result<ApiKey> create(
            ApiKeyId id,
            UserId owner,
            ApiKeyName name,
            ApiKeyScopes scopes,
            ApiKeySecret secret,
            Instant now,
            @Nullable Instant expiresAt,
            int others) {
        Instant end = expiresAt == null ? now.plus(LONGEST) : expiresAt;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) return refused(API_KEY_LIFE);
        if (others >= MOST) return refused(TOO_MANY_API_KEYS);
        return ok(new ApiKey(id, owner, name, scopes, secret.prefix(), secret.hash(), now, end));
    }
}
