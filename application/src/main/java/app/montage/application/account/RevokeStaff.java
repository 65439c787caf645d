package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Ends that somebody works for us. */
@UseCase
public final class RevokeStaff {
    public record Input(UserId userId) {}

    private final ChangeMember change;

    public RevokeStaff(ChangeMember change) {
        this.change = change;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return change.handle(viewer, "revokeStaff", input.userId(), (member, by, members) -> member.staff(false, by));
    }
}
