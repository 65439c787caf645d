package app.montage.application.moment;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;

/**
 * Tells the spine how often others did something with a moment, in the transaction that does. Nobody is told of it: a heart does
 * not have montages made anew, it weighs when they are.
 */
@UseCase
public final class TallyMoment {
    private final Moments moments;

    public TallyMoment(Moments moments) {
        this.moments = moments;
    }

    public void handle(Viewer viewer, UserId owner, MomentKey key, Tally tally) {
        moments.tally(owner, key, tally);
    }
}
