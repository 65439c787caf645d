package app.montage.application.account;

import app.montage.domain.shared.UserId;

/** Those who are there to act: neither deleted nor deactivated. */
@FunctionalInterface
public interface LivePeople {
    /** Whether this person is there, or was so a few seconds ago. */
    boolean has(UserId person);
}
