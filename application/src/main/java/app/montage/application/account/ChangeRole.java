package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Role;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Lets an admin say what somebody may do for the product; on admins only super admins decide. */
@UseCase
public final class ChangeRole {
    public record Input(UserId userId, Role role) {}

    private final ChangeMember change;

    public ChangeRole(ChangeMember change) {
        this.change = change;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return change.handle(
                viewer,
                "changeRole",
                input.userId(),
                (member, by, members) -> member.withRole(input.role(), by, members.superAdmins()));
    }
}
