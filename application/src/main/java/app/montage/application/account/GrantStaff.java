package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Makes somebody one of those who work for us. */
@UseCase
public final class GrantStaff {
    public record Input(UserId userId) {}

    private final ChangeMember change;

    public GrantStaff(ChangeMember change) {
        this.change = change;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return change.handle(viewer, "grantStaff", input.userId(), (member, by, members) -> member.staff(true, by));
    }
}
