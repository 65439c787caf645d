package app.montage.domain.account;

import static app.montage.domain.account.MemberRefusal.LAST_SUPER_ADMIN;
import static app.montage.domain.account.MemberRefusal.NOT_ADMIN;
import static app.montage.domain.account.MemberRefusal.NOT_SUPER_ADMIN;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/**
 * A person, as far as those decide on them who look after the product.
 *
 * @param isActive whether they are there: who is not can do nothing, and nobody sees anything of theirs
 * @param isStaff whether they work for us (MAG-25)
 */
public record Member(UserId id, Role role, boolean isActive, boolean isStaff) {
    /** @param superAdmins how many super admins are active, this member among them if they are one */
    public Result<Member> withRole(Role changed, Role by, int superAdmins) {
        if (!by.isAdmin()) return refused(NOT_ADMIN);
        if (!by.rules(role) || !by.rules(changed)) return refused(NOT_SUPER_ADMIN);
        if (changed != Role.SUPER_ADMIN && isLast(superAdmins)) return refused(LAST_SUPER_ADMIN);
        return ok(new Member(id, changed, isActive, isStaff));
    }

    /** @param superAdmins as above */
    public Result<Member> active(boolean changed, Role by, int superAdmins) {
        if (!by.isAdmin()) return refused(NOT_ADMIN);
        if (!by.rules(role)) return refused(NOT_SUPER_ADMIN);
        if (!changed && isLast(superAdmins)) return refused(LAST_SUPER_ADMIN);
        return ok(new Member(id, role, changed, isStaff));
    }

    public Result<Member> staff(boolean changed, Role by) {
        if (!by.isAdmin()) return refused(NOT_ADMIN);
        return ok(new Member(id, role, isActive, changed));
    }

    /** Leaves of their own accord. */
    public Result<Member> leave(int superAdmins) {
        return isLast(superAdmins) ? refused(LAST_SUPER_ADMIN) : ok(this);
    }

    /** Without a super admin nobody could ever make one again. */
    private boolean isLast(int superAdmins) {
        return role == Role.SUPER_ADMIN && isActive && superAdmins <= 1;
    }
}
