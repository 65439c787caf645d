package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Lets somebody in again who was put out; all is as it was. */
@UseCase
public final class ReactivateUser {
    public record Input(UserId userId) {}

    private final ChangeMember change;

    public ReactivateUser(ChangeMember change) {
        this.change = change;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return change.handle(
                viewer,
                "reactivateUser",
                input.userId(),
                (member, by, members) -> member.active(true, by, members.superAdmins()));
    }
}
