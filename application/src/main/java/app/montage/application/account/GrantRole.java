package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.domain.account.Role;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Lets whoever operates the program give somebody a role, as the first super admin needs it. */
@UseCase
public final class GrantRole {
    private final ChangeMember change;

    public GrantRole(ChangeMember change) {
        this.change = change;
    }

    public Result<UserId> handle(UserId person, Role role) {
        return change.asOperator(
                "grantRole", person, (member, by, members) -> member.withRole(role, by, members.superAdmins()));
    }
}
