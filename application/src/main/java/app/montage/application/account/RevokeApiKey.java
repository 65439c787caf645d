package app.montage.application.account;

import static app.montage.domain.account.ApiKeyRefusal.API_KEY_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Admins;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;

/** Ends an API key at once: the viewer's own, or as an admin anybody's. */
@UseCase
public final class RevokeApiKey {
    public record Input(ApiKeyId apiKeyId) {}

    private final ApiKeys keys;
    private final Admins admins;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeApiKey(ApiKeys keys, Admins admins, RecordAuditEntry audit, Transactions transactions, Clock clock) {
        this.keys = keys;
        this.admins = admins;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the viewer is an admin is asked in any case: what somebody else has takes as long as what is not there. */
    public Result<ApiKeyId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            boolean admin = admins.has(viewer);
            return keys.owner(input.apiKeyId())
                    .filter(owner -> owner.equals(viewer.id()) || admin)
                    .map(owner -> Result.ok(revoke(viewer, owner, input.apiKeyId())))
                    .orElse(refused(API_KEY_NOT_FOUND));
        });
    }

    private ApiKeyId revoke(Viewer viewer, UserId owner, ApiKeyId id) {
        keys.revoke(id, clock.instant());
        Severity severity = owner.equals(viewer.id()) ? Severity.MEDIUM : Severity.HIGH;
        audit.handle(
                viewer,
                AuditEntry.of(severity, "revokeApiKey", new Thing("ApiKey", id.value()))
                        .changed("ownerId", owner.value(), null));
        return id;
    }
}
