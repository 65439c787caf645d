package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

/** Has somebody be gone from now on, and ends all by which they or their programs were let in. */
@UseCase
public final class LeaveAtOnce {
    private final Leavers leavers;
    private final UserSessions sessions;
    private final ApiKeys keys;
    private final Collection<AccountWatcher> watchers;
    private final LeavingSettings settings;
    private final Clock clock;

    public LeaveAtOnce(
            Leavers leavers,
            UserSessions sessions,
            ApiKeys keys,
            Collection<AccountWatcher> watchers,
            LeavingSettings settings,
            Clock clock) {
        this.leavers = leavers;
        this.sessions = sessions;
        this.keys = keys;
        this.watchers = watchers;
        this.settings = settings;
        this.clock = clock;
    }

    /** When they will be erased. */
    Instant leave(UserId person) {
        Instant now = clock.instant();
        Instant erasedFrom = now.plus(settings.grace());
        leavers.leave(person, now, erasedFrom);
        sessions.endAll(person, null);
        keys.revokeAll(person, now);
        watchers.forEach(it -> it.privacyChanged(person));
        return erasedFrom;
    }
}
