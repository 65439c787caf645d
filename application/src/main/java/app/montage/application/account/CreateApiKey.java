package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ApiKey;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.account.ApiKeyName;
import app.montage.domain.account.ApiKeyScopes;
import app.montage.domain.account.ApiKeySecret;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives the viewer an API key, whose text they see now and never again. */
@UseCase
public final class CreateApiKey {
    public record Input(
            ApiKeyName name,
            ApiKeyScopes scopes,
            @Nullable Instant expiresAt,
            @Nullable IdempotencyKey idempotencyKey) {}

    /** @param secret kept nowhere, so it is null where the wish was repeated: whoever has not heard it makes another key */
    public record Created(ApiKeyId id, @Nullable ApiKeySecret secret) {}

    private static final IdempotencyKeys.Wish<Created> WISH = new IdempotencyKeys.Wish<>(
            "createApiKey",
            id -> new Created(new ApiKeyId(id), null),
            created -> created.id().value());

    private final ApiKeys keys;
    private final Users users;
    private final ApiKeySecrets secrets;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys wishes;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public CreateApiKey(
            ApiKeys keys,
            Users users,
            ApiKeySecrets secrets,
            RecordAuditEntry audit,
            IdempotencyKeys wishes,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.keys = keys;
        this.users = users;
        this.secrets = secrets;
        this.audit = audit;
        this.wishes = wishes;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** The person is locked meanwhile, so that two wishes at once are counted one after the other. */
    public Result<Created> handle(Viewer viewer, Input input) {
        return transactions.call(() -> wishes.once(viewer, WISH, input.idempotencyKey(), () -> create(viewer, input)));
    }

    private Result<Created> create(Viewer viewer, Input input) {
        ApiKeySecret secret = secrets.next();
        return users.find(viewer.id())
                .map(owner -> ApiKey.create(
                                new ApiKeyId(ids.next()),
                                owner.id(),
                                input.name(),
                                input.scopes(),
                                secret,
                                clock.instant(),
                                input.expiresAt(),
                                keys.countOf(owner.id()))
                        .map(key -> add(viewer, key, secret)))
                .orElse(refused(USER_NOT_FOUND));
    }

    private Created add(Viewer viewer, ApiKey key, ApiKeySecret secret) {
        keys.add(key);
        audit.handle(
                viewer,
                AuditEntry.of(
                                Severity.MEDIUM,
                                "createApiKey",
                                new Thing("ApiKey", key.id().value()))
                        .changed("name", null, key.name().value())
                        .changed("prefix", null, key.prefix())
                        .changed(
                                "scopes",
                                null,
                                key.scopes().values().stream().sorted().toList())
                        .changed("expiresAt", null, key.expiresAt()));
        return new Created(key.id(), secret);
    }
}
