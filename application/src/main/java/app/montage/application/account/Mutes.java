package app.montage.application.account;

import app.montage.domain.account.Mute;
import app.montage.domain.shared.UserId;

/** Who has muted whom. */
public interface Mutes {
    /** Keeps a new one; false where this person has muted the other already. */
    boolean add(Mute mute);

    /** Ends it; false where there was none. */
    boolean remove(UserId muter, UserId muted);
}
