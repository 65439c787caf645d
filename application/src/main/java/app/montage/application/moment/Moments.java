package app.montage.application.moment;

import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The content spine. */
public interface Moments {
    /** The moment, unless it is deleted. */
    Optional<Moment> find(UserId owner, MomentKey key);

    /** Keeps the moment in place of what there was of its key. */
    void save(Moment moment);

    /** Says how often others did something with it, from then on. */
    void tally(UserId owner, MomentKey key, Tally tally);

    void remove(UserId owner, MomentKey key, Instant now);
}
