package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.account.MemberRefusal.NOT_ADMIN;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Member;
import app.montage.domain.account.Role;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Collection;

/** What all decisions on people have in common: an admin takes them, they are audited, and watchers hear who is gone. */
@UseCase
public final class ChangeMember {
    /** What is to become of a member, by the role of who decides. */
    @FunctionalInterface
    interface Decision {
        Result<Member> on(Member member, Role by, Members members);
    }

    private final Members members;
    private final Collection<AccountWatcher> watchers;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public ChangeMember(
            Members members, Collection<AccountWatcher> watchers, RecordAuditEntry audit, Transactions transactions) {
        this.members = members;
        this.watchers = watchers;
        this.audit = audit;
        this.transactions = transactions;
    }

    Result<UserId> handle(Viewer viewer, String action, UserId person, Decision decision) {
        return transactions.call(() -> {
            Role by = members.find(viewer.id()).map(Member::role).orElse(Role.GUEST);
            return by.isAdmin() ? decide(viewer, by, action, person, decision) : refused(NOT_ADMIN);
        });
    }

    /** As the operator of the program decides, who may do anything. */
    Result<UserId> asOperator(String action, UserId person, Decision decision) {
        return transactions.call(() -> decide(Viewer.anonymous(), Role.SUPER_ADMIN, action, person, decision));
    }

    private Result<UserId> decide(Viewer viewer, Role by, String action, UserId person, Decision decision) {
        return members.find(person)
                .map(old -> decision.on(old, by, members).map(changed -> save(viewer, action, old, changed)))
                .orElse(refused(USER_NOT_FOUND));
    }

    private UserId save(Viewer viewer, String action, Member old, Member changed) {
        if (changed.equals(old)) return old.id();
        members.save(changed);
        if (changed.isActive() != old.isActive()) watchers.forEach(it -> it.privacyChanged(old.id()));
        audit.handle(
                viewer,
                AuditEntry.of(severity(old, changed), action, Thing.of(old.id()))
                        .changed("role", old.role(), changed.role())
                        .changed("isActive", old.isActive(), changed.isActive())
                        .changed("isStaff", old.isStaff(), changed.isStaff()));
        return old.id();
    }

    private static Severity severity(Member old, Member changed) {
        boolean touchesSuperAdmins = old.role() == Role.SUPER_ADMIN || changed.role() == Role.SUPER_ADMIN;
        return touchesSuperAdmins ? Severity.CRITICAL : Severity.HIGH;
    }
}
