package app.montage.application.account;

import app.montage.domain.account.Follow;
import app.montage.domain.account.Interest;
import app.montage.domain.shared.UserId;
import java.util.Set;

/**
 * Hears of changes to people, inside the transaction that makes them. Contexts that know {@code account} implement it,
 * so that {@code account} need not know them.
 */
public interface AccountWatcher {
    void interestsChanged(UserId person, Set<Interest> added, Set<Interest> removed);

    /** The person's privacy settings, consent or standing changed. */
    void privacyChanged(UserId person);

    /** The person's days begin and end at other times. */
    void timeZoneChanged(UserId person);

    /** One of the two now follows, no longer follows, blocks or no longer blocks the other. */
    void relationChanged(UserId one, UserId other);

    /** Somebody begins to follow another, or asks to. */
    default void followBegan(Follow follow) {}

    /** Somebody who has asked may follow from now on. */
    default void followAccepted(Follow follow) {}

    /** The one no longer follows the other, or no longer asks to, whoever of them ended it. */
    default void followEnded(UserId follower, UserId followed) {}

    /** The one hides from the other from now on, and the other from the one. */
    default void blocked(UserId blocker, UserId blocked) {}
}
