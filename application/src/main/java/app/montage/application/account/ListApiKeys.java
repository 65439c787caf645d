package app.montage.application.account;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Admins;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import java.util.List;

/** Lets people see which API keys they have, and admins which ones others have; that an admin looked is audited. */
@UseCase
public final class ListApiKeys {
    private final ApiKeyReader keys;
    private final Admins admins;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public ListApiKeys(ApiKeyReader keys, Admins admins, RecordAuditEntry audit, Transactions transactions) {
        this.keys = keys;
        this.admins = admins;
        this.audit = audit;
        this.transactions = transactions;
    }

    public List<ApiKeyView> handle(Viewer viewer, UserId owner) {
        if (owner.equals(viewer.user())) return keys.ofOwner(viewer, owner);
        if (viewer.isAnonymous()) return List.of();
        return transactions.call(() -> {
            if (!admins.has(viewer)) return List.of();
            audit.handle(viewer, AuditEntry.of(Severity.HIGH, "apiKeys", Thing.of(owner)));
            return keys.ofOwner(viewer, owner);
        });
    }
}
