package app.montage.application.account;

import app.montage.domain.account.ApiKeyId;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key as its owner knows it again. */
public record ApiKeyView(
        ApiKeyId id,
        UserId owner,
        String name,
        String prefix,
        List<ApiKeyScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress,
        long usageCount) {}
