package app.montage.architecture.offenders.application.account;

import app.montage.application.account.Follows;
import app.montage.application.shared.Sight;
import app.montage.domain.account.Follow;
import app.montage.domain.shared.UserId;
import java.util.List;

/** Looks past what is the caller's own, and is not known for it. */
public record SeeAllFollows(Follows follows) {
    public List<Follow> between(UserId one, UserId other) {
        return Sight.everything().during(() -> follows.between(one, other));
    }
}
