package app.montage.persistence.montage;

import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Standing;
import app.montage.domain.moment.Clearance;

/**
 * What decides, on the owner's side, who may open their montages. Each instance is also a token: what was cached under
 * another one is out of date, so forgetting a person is forgetting this.
 */
final class OwnerFacts {
    private final Standing standing;
    private final MontageAudience audience;

    OwnerFacts(Standing standing, MontageAudience audience) {
        this.standing = standing;
        this.audience = audience;
    }

    Standing standing() {
        return standing;
    }

    boolean opensTo(Clearance clearance) {
        return switch (audience) {
            case ONLY_ME -> clearance == Clearance.ALL;
            case FRIENDS -> clearance == Clearance.ALL || clearance == Clearance.FRIENDS;
            case EVERYONE -> clearance != Clearance.NOTHING;
        };
    }
}
