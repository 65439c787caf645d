package app.montage.application.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What awaits refreshing, one entry per montage, so that a burst of events is one entry. */
public interface MontageJobs {
    /** What is put to do. */
    enum Trigger {
        MOMENT,
        INTERESTS,
        PRIVACY,
        PREFERENCE,
        TIME_ZONE,
        STALE,
        BATCH,
        REQUEST
    }

    /** Locks the person, says that what their montages are made from changes, and tells what they care for. */
    List<Interest> inputsChange(UserId owner);

    /** Puts these montages to do; the null interest is the general one. Those that wait already keep their time. */
    void mark(UserId owner, Collection<@Nullable String> interests, Trigger trigger, Instant dueAt);

    /** Puts to do whoever has expired, missing or superfluous montages, or has failed a day ago; how many people. */
    int markDue(Instant now);

    /** As above, for everybody with an open account. */
    int markAll(Instant now);

    /** As above, for those who lack their general montage or one of an interest. */
    int markMissing(Instant now);

    /** Locks some people whose turn it is and whom nobody else works on. */
    List<UserId> take(int most, Instant now);

    /** These people's montages are as they should be. */
    void done(Collection<UserId> owners);

    /** This person's montages could not be made; tried again at the instant, or not before the next day if null. */
    void failed(UserId owner, String reason, @Nullable Instant tryAgainAt);

    int attempts(UserId owner);

    /** How many people wait whose turn it is. */
    int waiting(Instant now);
}
