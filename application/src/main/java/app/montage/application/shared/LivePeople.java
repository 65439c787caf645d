package app.montage.application.shared;

import app.montage.domain.shared.UserId;

/** Those who are there to act: neither deleted nor deactivated. It stands here since whoever lets people in must ask. */
@FunctionalInterface
public interface LivePeople {
    /** Whether this person is there, or was so half a minute ago. */
    boolean has(UserId person);
}
