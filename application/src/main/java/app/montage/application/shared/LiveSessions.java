package app.montage.application.shared;

import app.montage.domain.shared.UserSessionId;

/** Sessions that have not ended. It stands here since whoever lets people in must ask. */
@FunctionalInterface
public interface LiveSessions {
    /** Whether somebody is signed in with this session: what any node has ended is over here, too. */
    boolean has(UserSessionId session);
}
