package app.montage.application.account;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Admins;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import java.util.Optional;

/** Lets an admin find people by what their username or e-mail address begins with; that they looked is audited. */
@UseCase
public final class FindMembers {
    private final MemberReader members;
    private final Admins admins;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public FindMembers(MemberReader members, Admins admins, RecordAuditEntry audit, Transactions transactions) {
        this.members = members;
        this.admins = admins;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Optional<Page<MemberView>> handle(Viewer viewer, String prefix, PageRequest<String> request) {
        if (viewer.isAnonymous()) return Optional.empty();
        return transactions.call(() -> {
            if (!admins.has(viewer)) return Optional.empty();
            audit.handle(
                    viewer,
                    AuditEntry.of(Severity.HIGH, "members", new Thing(Thing.USER, null))
                            .changed("search", "", prefix));
            return Optional.of(members.page(viewer, prefix, request));
        });
    }
}
