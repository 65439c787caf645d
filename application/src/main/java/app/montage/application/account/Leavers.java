package app.montage.application.account;

import app.montage.application.shared.Leaver;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Those who have deleted their accounts and are not erased yet. */
public interface Leavers {
    /** @param attempts how often it has been tried to erase them, this time included */
    record Taken(Leaver leaver, int attempts) {}

    /** From the end of the transaction on, the person is gone for everybody on all nodes. */
    void leave(UserId person, Instant now, Instant erasedFrom);

    /** Undoes that; false where the person is not leaving, or erasing has begun. */
    boolean stay(UserId person);

    /**
     * Somebody whose time has come; there is no way back for them from now on. Nobody else gets them until then, unless
     * this is put off.
     */
    Optional<Taken> take(Instant now, Instant leased, Instant leasedAfterMany);

    /** Puts off that somebody else takes them. */
    void goOn(UserId person, Instant leased);

    void failed(UserId person, String reason, Instant again);

    /** Erases what is left of them. */
    void erase(UserId person);

    /** Has those of them leave for good, at once, who are here; how many. */
    int leaveAgain(List<UserId> erased, Instant now);
}
