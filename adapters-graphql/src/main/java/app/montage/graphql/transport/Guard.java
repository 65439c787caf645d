package app.montage.graphql.transport;

import app.montage.application.shared.LivePeople;
import app.montage.application.shared.LiveSessions;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Stands before all that is executed: there must be room for it, a person behind its token, and an end to it in time. */
@Singleton
final class Guard {
    private static final Fault BEYOND_SCOPES =
            Fault.of(ErrorCode.FORBIDDEN, "The API key's scopes do not reach that far.");

    private final Admission admission;
    private final Watch watch;
    private final LivePeople people;
    private final LiveSessions sessions;

    Guard(Admission admission, Watch watch, LivePeople people, LiveSessions sessions) {
        this.admission = admission;
        this.watch = watch;
        this.people = people;
        this.sessions = sessions;
    }

    <T> T run(Operations.Ready ready, Caller caller, CorrelationId correlation, Function<Running, T> work) {
        if (!caller.may(ready.operation())) {
            throw new Unexecuted(Answer.refused(List.of(BEYOND_SCOPES)));
        }
        if (!admission.enter(ready.cost())) {
            throw Unexecuted.unavailable();
        }
        try {
            Running running = watch.begin();
            try {
                requirePresent(caller, correlation);
                return caller.origin().during(() -> Sight.of(caller.viewer()).during(() -> work.apply(running)));
            } finally {
                watch.end(running);
            }
        } finally {
            admission.leave(ready.cost());
        }
    }

    /** A token may outlive the session that it is of, or the account it was given to. */
    void requirePresent(Caller caller, CorrelationId correlation) {
        boolean isPresent;
        try {
            isPresent = isPresent(caller.viewer());
        } catch (RuntimeException e) {
            throw Unexecuted.of(e, correlation);
        }
        if (!isPresent) {
            throw new InvalidTokenException();
        }
    }

    /** Whether they are known to be gone; where that cannot be found out, it shows when they next want something. */
    boolean isGone(Caller caller) {
        try {
            return !isPresent(caller.viewer());
        } catch (RuntimeException _) {
            return false;
        }
    }

    private boolean isPresent(Viewer viewer) {
        UserSessionId session = viewer.session();
        UserId person = viewer.user();
        return (person == null || people.has(person)) && (session == null || sessions.has(session));
    }
}
