package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Puts somebody out: at once they can do nothing any more, and nobody sees anything of theirs. */
@UseCase
public final class DeactivateUser {
    public record Input(UserId userId) {}

    private final ChangeMember change;

    public DeactivateUser(ChangeMember change) {
        this.change = change;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return change.handle(
                viewer,
                "deactivateUser",
                input.userId(),
                (member, by, members) -> member.active(false, by, members.superAdmins()));
    }
}
